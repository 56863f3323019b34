package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Collections;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The key and the certificates of a file, PKCS#12 or PEM, for TLS 1.2 and newer. When the file has changed and cannot be
 * used any more, the last good ones stay.
 */
final class Certificates extends SslContextFactory.Server {

    private static final byte[] PROBE = {1};

    private final Path file;
    private final char[] password;
    private KeyStore lastGood;

    /**
     * Names the file, which is read on {@link #start}.
     *
     * @param password the password of a PKCS#12 file, empty for none
     */
    Certificates(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
        setKeyStorePassword(password);
        setIncludeProtocols("TLSv1.3", "TLSv1.2");
    }

    @Override
    protected void doStart() throws Exception {
        // First of all, since Jetty has words of its own for files that cannot be used.
        lastGood = read();
        setKeyStorePath(file.toAbsolutePath());
        super.doStart();
    }

    @Override
    protected KeyStore loadKeyStore(Resource resource) {
        try {
            lastGood = read();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            System.getLogger(Certificates.class.getName())
                    .log(Level.WARNING, "the changed file of certificates is not used: " + Reason.of(e));
        }
        return lastGood;
    }

    /** Clients bring no certificates; left to itself, this would be read from the same file. */
    @Override
    protected KeyStore loadTrustStore(Resource resource) {
        return lastGood;
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        byte[] bytes = FileContent.bytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        KeyStore keys = PemFile.looksLike(text) ? PemFile.read(text, password) : pkcs12(bytes);
        boolean usable = false;
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getKey(alias, password) instanceof PrivateKey key) {
                requirePair(key, keys.getCertificate(alias).getPublicKey());
                usable = true;
            }
        }
        if (!usable) {
            throw new IllegalArgumentException("there is no private key in it");
        }
        return keys;
    }

    private KeyStore pkcs12(byte[] bytes) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try {
            keys.load(new ByteArrayInputStream(bytes), password);
        } catch (IOException e) {
            // All that the JDK says of other files is where its reader of ASN.1 gave up.
            throw new IOException(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "the password is wrong"
                            : "it is neither a PKCS#12 file nor PEM with a private key and its certificates");
        }
        return keys;
    }

    /** The JDK notices only in each handshake that they are none, and then TLS is gone. */
    private static void requirePair(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        if (!isPair(key, certified)) {
            throw new IllegalArgumentException("the private key and the server's certificate do not belong together");
        }
    }

    private static boolean isPair(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        if (key instanceof RSAKey own && certified instanceof RSAKey other) {
            return own.getModulus().equals(other.getModulus());
        }
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(key instanceof ECKey ? "SHA256withECDSA" : key.getAlgorithm());
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(PROBE);
        return signature.verify(signed);
    }
}
