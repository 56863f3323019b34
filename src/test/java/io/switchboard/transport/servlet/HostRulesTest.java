package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ELSEWHERE = "192.0.2.1";

    private static final HostRules UNSET = new HostRules(Set.of());
    private static final HostRules SOME = new HostRules(Set.of("Example.org", "api.example.org:8443", "[2001:db8::1]"));
    private static final HostRules ANY = new HostRules(Set.of("*"));

    private static void allows(HostRules rules, String localAddress, String header) {
        assertDoesNotThrow(() -> rules.check(header, localAddress));
    }

    private static RefusedException refuses(HostRules rules, String localAddress, String header) {
        RefusedException refused = assertThrows(RefusedException.class, () -> rules.check(header, localAddress));
        assertEquals(HttpRefusal.FORBIDDEN, refused.refusal());
        return refused;
    }

    @Test
    void allowsALoopbackNameOverALoopbackConnectionByDefault() {
        allows(UNSET, LOOPBACK, "localhost:8080");
    }

    @Test
    void refusesAnotherNameOverALoopbackConnection() {
        refuses(UNSET, LOOPBACK, "rebound.example.org");
    }

    @Test
    void refusesEveryNameOverAnotherConnectionUntilSomeAreConfigured() {
        refuses(UNSET, ELSEWHERE, "localhost");
    }

    @Test
    void refusesEveryNameWhereThereIsNoAddress() {
        refuses(UNSET, null, "localhost");
    }

    @Test
    void namesTheSettingThatWouldHelp() {
        assertTrue(refuses(UNSET, ELSEWHERE, "example.org").getMessage().contains("switchboard.allowed-hosts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "EXAMPLE.ORG", "example.org:1", "api.example.org:8443", "[2001:DB8::1]:80"})
    void allowsConfiguredNamesWhereverTheConnectionArrives(String host) {
        allows(SOME, ELSEWHERE, host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api.example.org", "api.example.org:8444", "x.example.org", "org", "localhost", "127.0.0.1"})
    void refusesNamesThatAreNotConfigured(String host) {
        refuses(SOME, LOOPBACK, host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"443", "80"})
    void allowsAConfiguredDefaultPortThatIsLeftOut(String port) {
        HostRules rules = new HostRules(Set.of("example.org:" + port));
        allows(rules, ELSEWHERE, "example.org");
        allows(rules, ELSEWHERE, "example.org:" + port);
        refuses(rules, ELSEWHERE, "example.org:8443");
    }

    @Test
    void allowsAnyNameWhenToldSo() {
        allows(ANY, ELSEWHERE, "whatever.example.org:99");
    }

    @Test
    void refusesAMalformedHost() {
        refuses(ANY, LOOPBACK, "user@localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "", "http://example.org", "*.example.org"})
    void takesNoSettingThatIsNoHost(String entry) {
        assertThrows(IllegalArgumentException.class, () -> new HostRules(Set.of(entry)));
    }
}
