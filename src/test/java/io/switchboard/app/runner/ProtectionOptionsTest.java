package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import io.switchboard.app.TestTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.security.SecurityHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionOptionsTest {

    @TempDir
    private static Path directory;

    private static String keys;
    private static String users;

    @BeforeAll
    static void writeFiles() throws Exception {
        keys = TestTokens.issuer("one").writeTo(directory.resolve("keys")).toString();
        users = Files.writeString(directory.resolve("users"), "ada:$2a$10$" + "a".repeat(53))
                .toString();
    }

    private static Optional<SecurityHandler> protection(String... args) throws SettingsException {
        Map<String, String> values = CommandLine.of(args).values();
        RunnerOptions options = RunnerOptions.read(SettingsSource.ofProgram(values::get));
        return options.protection().protection(options.settings());
    }

    private static String refusal(String... args) {
        return assertThrows(SettingsException.class, () -> protection(args)).getMessage();
    }

    @Test
    void leaveTheServerOpenUnlessAsked() throws Exception {
        assertEquals(Optional.empty(), protection());
    }

    @Test
    void protectByPasswords() throws Exception {
        assertEquals(
                "BASIC",
                protection("--auth-basic", users)
                        .orElseThrow()
                        .getAuthenticator()
                        .getAuthenticationType());
    }

    @Test
    void protectByTokens() throws Exception {
        assertEquals(
                "BEARER",
                protection("--auth-jwt-keys", keys, "--auth-jwt-audience", "me")
                        .orElseThrow()
                        .getAuthenticator()
                        .getAuthenticationType());
    }

    @Test
    void refuseKeysWithoutAnAudience() {
        assertEquals(
                "--auth-jwt-keys needs --auth-jwt-audience: what the tokens name this server",
                refusal("--auth-jwt-keys", keys));
    }

    @Test
    void refuseAnIssuerWithoutKeys() {
        assertTrue(refusal("--auth-jwt-issuer", "https://issuer.example.com").contains("need --auth-jwt-keys"));
    }

    @Test
    void refuseAnAudienceWithoutKeys() {
        assertTrue(refusal("--auth-jwt-audience", "me").contains("need --auth-jwt-keys"));
    }

    @Test
    void refusePasswordsBesideTokens() {
        assertEquals(
                "--auth-basic and --auth-jwt-keys cannot be used together",
                refusal("--auth-basic", users, "--auth-jwt-keys", keys, "--auth-jwt-audience", "me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "me,", " , me"})
    void refuseAnEmptyAudience(String audiences) {
        assertEquals(
                "--auth-jwt-audience: an audience is empty (command line)",
                refusal("--auth-jwt-keys", keys, "--auth-jwt-audience", audiences));
    }

    @Test
    void refuseAPasswordForNoKeystore() {
        assertEquals("--tls-password-file needs --tls-keystore", refusal("--tls-password-file", users));
    }

    @Test
    void refuseToProtectWhatIsNoHttp() {
        String refusal = "--tls-... and --auth-... are for HTTP and cannot be used with --stdio";
        assertEquals(refusal, refusal("--stdio", "--auth-basic", users));
        assertEquals(refusal, refusal("--stdio", "--auth-jwt-keys", keys, "--auth-jwt-audience", "me"));
        assertEquals(refusal, refusal("--stdio", "--auth-jwt-issuer", "me"));
        assertEquals(refusal, refusal("--stdio", "--tls-keystore", users));
    }
}
