package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRulesTest {

    private static final String LOOPBACK = "127.0.0.1";

    private static final OriginRules UNSET = rules(Set.of());
    private static final OriginRules SOME = rules(Set.of("https://Example.org", "chrome-extension://abcdef"));
    private static final OriginRules ANY = rules(Set.of("*"));

    private static OriginRules rules(Set<String> origins) {
        return new OriginRules(origins, new HostRules(Set.of()));
    }

    private static void allows(OriginRules rules, String... headers) {
        assertDoesNotThrow(() -> rules.check(List.of(headers), "rpc.example.org:8080", LOOPBACK));
    }

    private static void refuses(OriginRules rules, String... headers) {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> rules.check(List.of(headers), "rpc.example.org:8080", LOOPBACK));
        assertEquals(HttpRefusal.FORBIDDEN, refused.refusal());
    }

    @Test
    void letsClientsInThatAreNoBrowser() {
        allows(SOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "https://127.0.0.1", "http://[::1]:80", "HTTP://LOCALHOST"})
    void allowsTheOriginsOfAllowedHostsByDefault(String origin) {
        allows(UNSET, origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://localhost.example.org",
                "chrome-extension://localhost",
                "localhost"
            })
    void refusesOtherOriginsByDefault(String origin) {
        refuses(UNSET, origin);
    }

    @Test
    void asksTheHostRulesForThePortToo() {
        OriginRules rules = new OriginRules(Set.of(), new HostRules(Set.of("example.org:8443")));
        allows(rules, "https://example.org:8443");
        refuses(rules, "https://example.org:8444");
    }

    @Test
    void takesTheSchemesDefaultPortForOneThatIsLeftOut() {
        OriginRules rules = new OriginRules(Set.of(), new HostRules(Set.of("example.org:443")));
        allows(rules, "https://example.org");
        refuses(rules, "http://example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTPS://EXAMPLE.ORG", "chrome-extension://abcdef"})
    void allowsConfiguredOrigins(String origin) {
        allows(SOME, origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org", "https://example.org:8443", "https://x.example.org", "http://localhost"})
    void refusesOriginsThatAreNotConfigured(String origin) {
        refuses(SOME, origin);
    }

    @Test
    void allowsAnyOriginWhenToldSo() {
        allows(ANY, "https://whatever.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "://x", "https://", "https://a/b", "https://a https://b"})
    void refusesWhatIsNoOriginEvenThen(String origin) {
        refuses(ANY, origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://rpc.example.org:8080", "https://RPC.example.org:8080"})
    void allowsTheSameOriginWhereEveryHostIsAllowed(String origin) {
        allows(new OriginRules(Set.of(), new HostRules(Set.of("*"))), origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://rpc.example.org",
                "http://example.org:8080",
                "ftp://rpc.example.org:8080",
                "http://localhost"
            })
    void refusesOtherOriginsWhereEveryHostIsAllowed(String origin) {
        refuses(new OriginRules(Set.of(), new HostRules(Set.of("*"))), origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpc.example.org", "rpc.example.org:443", "RPC.EXAMPLE.ORG"})
    void defaultPortMayBeLeftOut(String host) {
        OriginRules rules = new OriginRules(Set.of(), new HostRules(Set.of("*")));
        assertDoesNotThrow(() -> rules.check(List.of("https://rpc.example.org"), host, LOOPBACK));
    }

    @Test
    void refusesTwoOrigins() {
        refuses(ANY, "http://localhost", "http://localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "example.org",
                "https://example.org/",
                "https://*.example.org",
                "https://example.org:443",
                "http://[::1]:80"
            })
    void takesNoSettingThatIsNoOrigin(String entry) {
        assertThrows(IllegalArgumentException.class, () -> rules(Set.of(entry)));
    }
}
