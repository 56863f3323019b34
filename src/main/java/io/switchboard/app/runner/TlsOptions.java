package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the runner proves who it is, as options. Filled by the command-line library. */
final class TlsOptions {

    @Option(
            names = "--tls-keystore",
            paramLabel = "<file>",
            description = "Serve HTTPS with the key and certificates of this PKCS#12 or PEM file.")
    private Path keystore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "<file>",
            description = "The file with the keystore's password (default: none).")
    private Path passwordFile;

    /** Tells whether HTTPS is wanted. */
    boolean enabled() {
        return keystore != null;
    }

    /**
     * Reads the keystore.
     *
     * @return the certificates to serve with, or empty when HTTPS is not wanted
     * @throws IOException when it cannot be used; the message names it
     */
    Optional<Certificates> certificates() throws IOException {
        if (!enabled()) {
            return Optional.empty();
        }
        try {
            String password =
                    passwordFile == null ? "" : Files.readString(passwordFile).strip();
            Certificates certificates = new Certificates(keystore, password);
            certificates.start();
            return Optional.of(certificates);
        } catch (Exception e) {
            throw new IOException("--tls-keystore: '" + keystore + "' cannot be used: " + Reason.of(e));
        }
    }
}
