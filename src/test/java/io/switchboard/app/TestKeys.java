package io.switchboard.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for loopback names, made by keytool. */
public final class TestKeys {

    public static final String PASSWORD = "changeit";

    private final Path keystore;

    private TestKeys(Path keystore) {
        this.keystore = keystore;
    }

    /** Makes a PKCS#12 file that is not there yet. */
    public static TestKeys make(Path keystore, String keyAlgorithm) throws Exception {
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        keyAlgorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keystore.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        return new TestKeys(keystore);
    }

    /** Gives the file. */
    public Path keystore() {
        return keystore;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
    }

    /** Writes the certificate and the key as PEM. */
    public Path writePem(Path file) throws IOException, GeneralSecurityException {
        return writePem(file, this);
    }

    /** Writes the certificate and a key, which may be another's, as PEM. */
    public Path writePem(Path file, TestKeys other) throws IOException, GeneralSecurityException {
        KeyStore store = load();
        return Files.writeString(
                file,
                block("CERTIFICATE", store.getCertificate("server").getEncoded())
                        + block(
                                "PRIVATE KEY",
                                other.load()
                                        .getKey("server", PASSWORD.toCharArray())
                                        .getEncoded()));
    }

    /** Writes the certificate and the key of another as PKCS#12. */
    public Path writeStore(Path file, TestKeys other) throws IOException, GeneralSecurityException {
        KeyStore mixed = KeyStore.getInstance("PKCS12");
        mixed.load(null, null);
        char[] password = PASSWORD.toCharArray();
        Certificate[] chain = {load().getCertificate("server")};
        mixed.setKeyEntry("server", other.load().getKey("server", password), password, chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            mixed.store(out, password);
        }
        return file;
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    /** Shows this certificate to clients. */
    SSLContext presenting() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    /** Trusts this certificate and no other. */
    SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", load().getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
