package io.switchboard.app.runner;

import java.util.Optional;
import org.eclipse.jetty.security.SecurityHandler;
import picocli.CommandLine.Option;

/** Who may use the runner, as options. Filled by the command-line library. */
final class ProtectionOptions {

    @Option(
            names = "--auth-basic",
            paramLabel = "<file>",
            converter = PasswordFile.Converter.class,
            description = "Let in only who is in this file: lines name:hash:role,role with bcrypt hashes.")
    private PasswordFile passwords;

    /** Gives what stands before the application, or empty when it is open to everyone. */
    Optional<SecurityHandler> protection() {
        return Optional.ofNullable(passwords).map(PasswordLogin::protecting);
    }
}
