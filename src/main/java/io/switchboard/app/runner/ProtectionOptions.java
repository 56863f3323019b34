package io.switchboard.app.runner;

import io.switchboard.app.Setting;
import io.switchboard.app.SettingType;
import io.switchboard.app.Settings;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.security.SecurityHandler;

/**
 * Who may use the runner, as options.
 *
 * @param passwords who may, by password, or null
 * @param keys what tokens are signed with, or null
 * @param issuer who must have issued them, or null
 * @param audiences what they name this server
 * @param rolesClaim the claim with the roles
 */
record ProtectionOptions(
        WatchedFile<PasswordFile> passwords, TokenKeys keys, String issuer, Set<String> audiences, String rolesClaim) {

    // References to these two methods would load what they belong to, and Nimbus with it, at every start.
    private static final Setting<WatchedFile<PasswordFile>> AUTH_BASIC = new Setting<>(
            "auth-basic",
            "<file>",
            null,
            file -> PasswordFile.watched(file),
            "Let in only who is in this file: lines name:hash:role,role with bcrypt hashes");

    private static final Setting<TokenKeys> AUTH_JWT_KEYS = new Setting<>(
            "auth-jwt-keys",
            "<file|url>",
            null,
            place -> TokenKeys.at(place),
            "Let in only who has a bearer token (JWT) signed with one of these keys: a file with a JWK set"
                    + " or PEM public keys, or the https URL of a JWK set");

    private static final Setting<String> AUTH_JWT_ISSUER = new Setting<>(
            "auth-jwt-issuer",
            "<iss>",
            null,
            SettingType.TEXT,
            "Who must have issued the tokens (default: whoever has a key)");

    private static final Setting<Set<String>> AUTH_JWT_AUDIENCE = new Setting<>(
            "auth-jwt-audience",
            "<aud>[,...]",
            "",
            SettingType.listOf(ProtectionOptions::audience),
            "What the tokens name this server, one or more names; needed with --auth-jwt-keys");

    private static final Setting<String> AUTH_JWT_ROLES_CLAIM = new Setting<>(
            "auth-jwt-roles-claim",
            "<name>",
            "roles",
            SettingType.TEXT,
            "The claim with the roles, such as scope or realm_access.roles");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL =
            List.of(AUTH_BASIC, AUTH_JWT_KEYS, AUTH_JWT_ISSUER, AUTH_JWT_AUDIENCE, AUTH_JWT_ROLES_CLAIM);

    private static String audience(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an audience is empty");
        }
        return text;
    }

    static ProtectionOptions read(SettingsSource source) throws SettingsException {
        return new ProtectionOptions(
                source.value(AUTH_BASIC),
                source.value(AUTH_JWT_KEYS),
                source.value(AUTH_JWT_ISSUER),
                source.value(AUTH_JWT_AUDIENCE),
                source.value(AUTH_JWT_ROLES_CLAIM));
    }

    /** Tells whether anybody is to be kept out. */
    boolean enabled() {
        return passwords != null || keys != null || issuer != null || !audiences.isEmpty();
    }

    /**
     * Gives what stands before the application, or empty when it is open to everyone.
     *
     * @throws SettingsException when the options do not go together
     */
    Optional<SecurityHandler> protection(Settings settings) throws SettingsException {
        check();
        Protection protection = new Protection(settings);
        if (passwords != null) {
            protection.setAuthenticator(new PasswordLogin(passwords, new PasswordChecks()));
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
