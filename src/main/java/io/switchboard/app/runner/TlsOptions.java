package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import io.switchboard.app.Setting;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the runner proves who it is, as options.
 *
 * @param keystore the file with the key and certificates, or null to serve without TLS
 * @param passwordFile the file with its password, or null when it has none
 */
record TlsOptions(Path keystore, Path passwordFile) {

    private static final Setting<Path> TLS_KEYSTORE = new Setting<>(
            "tls-keystore",
            "<file>",
            null,
            RunnerOptions.FILE,
            "Serve HTTPS with the key and certificates of this PKCS#12 or PEM file");

    private static final Setting<Path> TLS_PASSWORD_FILE = new Setting<>(
            "tls-password-file",
            "<file>",
            null,
            RunnerOptions.FILE,
            "The file with the keystore's password (default: none)");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL = List.of(TLS_KEYSTORE, TLS_PASSWORD_FILE);

    static TlsOptions read(SettingsSource source) throws SettingsException {
        TlsOptions options = new TlsOptions(source.value(TLS_KEYSTORE), source.value(TLS_PASSWORD_FILE));
        if (options.passwordFile() != null && !options.enabled()) {
            throw new SettingsException("--tls-password-file needs --tls-keystore");
        }
        return options;
    }

    /** Tells whether HTTPS is wanted. */
    boolean enabled() {
        return keystore != null;
    }

    /**
     * Reads the keystore.
     *
     * @return the certificates to serve with, or empty when HTTPS is not wanted
     * @throws IOException when it or the file with its password cannot be used; the message names it
     */
    Optional<Certificates> certificates() throws IOException {
        if (!enabled()) {
            return Optional.empty();
        }
        Certificates certificates = new Certificates(keystore, password());
        try {
            certificates.start();
            return Optional.of(certificates);
        } catch (Exception e) {
            throw new IOException("--tls-keystore: '" + keystore + "' cannot be used: " + Reason.of(e));
        }
    }

    private String password() throws IOException {
        try {
            return passwordFile == null ? "" : FileContent.text(passwordFile).strip();
        } catch (IOException e) {
            throw new IOException("--tls-password-file: '" + passwordFile + "' cannot be used: " + Reason.of(e));
        }
    }
}
