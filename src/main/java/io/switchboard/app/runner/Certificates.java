package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The key and the certificates of a file, PKCS#12 or PEM, for TLS 1.2 and newer. When the file has changed and cannot be
 * used any more, the last good ones stay.
 */
final class Certificates extends SslContextFactory.Server {

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
        setKeyStorePath(file.toAbsolutePath());
        setKeyStorePassword(password);
        setIncludeProtocols("TLSv1.3", "TLSv1.2");
    }

    @Override
    protected KeyStore loadKeyStore(Resource resource) throws Exception {
        try {
            lastGood = read();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            if (lastGood == null) {
                throw e;
            }
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
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (PemFile.looksLike(text)) {
            return PemFile.read(text, password);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(bytes), password);
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getKey(alias, password) != null) {
                return keys;
            }
        }
        throw new IllegalArgumentException("there is no private key in it");
    }
}
