package io.switchboard.app.runner;

import io.switchboard.app.Settings;
import io.switchboard.app.SettingsException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.security.SecurityHandler;
import picocli.CommandLine.Option;

/** Who may use the runner, as options. Filled by the command-line library. */
final class ProtectionOptions {

    @Option(
            names = "--auth-basic",
            paramLabel = "<file>",
            converter = PasswordFile.Converter.class,
            description = "Let in only who is in this file: lines name:hash:role,role with bcrypt hashes.")
    private WatchedFile<PasswordFile> passwords;

    @Option(
            names = "--auth-jwt-keys",
            paramLabel = "<file|url>",
            converter = TokenKeys.Converter.class,
            description =
                    "Let in only who has a bearer token (JWT) signed with one of these keys: a file with a JWK set"
                            + " or PEM public keys, or the https URL of a JWK set.")
    private TokenKeys keys;

    @Option(
            names = "--auth-jwt-issuer",
            paramLabel = "<iss>",
            description = "Who must have issued the tokens (default: whoever has a key).")
    private String issuer;

    @Option(
            names = "--auth-jwt-audience",
            paramLabel = "<aud>",
            split = ",",
            description = "What the tokens name this server, one or more names; needed with --auth-jwt-keys.")
    private Set<String> audiences = new LinkedHashSet<>();

    @Option(
            names = "--auth-jwt-roles-claim",
            paramLabel = "<name>",
            defaultValue = "roles",
            description = "The claim with the roles, such as scope or realm_access.roles (default: ${DEFAULT-VALUE}).")
    private String rolesClaim;

    /**
     * Gives what stands before the application, or empty when it is open to everyone.
     *
     * @throws SettingsException when the options do not go together
     */
    Optional<SecurityHandler> protection(Settings settings) throws SettingsException {
        check();
        Protection protection = new Protection(settings);
        if (passwords != null) {
            PasswordLogin.install(passwords, protection);
            return Optional.of(protection);
        }
        if (keys != null) {
            protection.setAuthenticator(new TokenLogin(
                    new AccessTokens(keys, Optional.ofNullable(issuer), audiences, new RolesClaim(rolesClaim))));
            return Optional.of(protection);
        }
        return Optional.empty();
    }

    private void check() throws SettingsException {
        if (passwords != null && keys != null) {
            throw new SettingsException("--auth-basic and --auth-jwt-keys cannot be used together");
        }
        if (keys != null && audiences.isEmpty()) {
            throw new SettingsException("--auth-jwt-keys needs --auth-jwt-audience: what the tokens name this server");
        }
        if (keys == null && (issuer != null || !audiences.isEmpty())) {
            throw new SettingsException("--auth-jwt-issuer and --auth-jwt-audience need --auth-jwt-keys");
        }
    }
}
