package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.org | example.org | ''",
                "EXAMPLE.org:80 | example.org | 80",
                "10.0.0.1:65535 | 10.0.0.1 | 65535",
                "[::1] | [::1] | ''",
                "[2001:DB8::1]:8080 | [2001:db8::1] | 8080",
                "a_b-c:0 | a_b-c | 0"
            })
    void readsHostAndPort(String text, String host, String port) {
        assertEquals(new Authority(host, port), Authority.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":80",
                "a:",
                "a:b",
                "a:65536",
                "a:000080",
                "a:-1",
                "a b",
                "a/b",
                "user@a",
                "a,b",
                "a:1:2",
                "::1",
                "[::1",
                "[::1]x",
                "[::1]80",
                "[]",
                "]",
                "[a]b]",
                "x[::1]",
                "[::g]",
                "b\u00fccher",
                "\u0130",
                "\u0130:1",
                "a:\u0661"
            })
    void refusesWhatIsNoAuthority(String text) {
        assertTrue(Authority.parse(text).isEmpty());
    }

    @Test
    void takesTheLongestName() {
        assertTrue(Authority.parse("a".repeat(253)).isPresent());
    }

    @Test
    void refusesALongerName() {
        assertTrue(Authority.parse("a".repeat(254)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "app.localhost", "127.0.0.1", "127.255.0.9:1", "[::1]:8080"})
    void knowsTheNamesOfThisMachine(String text) {
        assertTrue(Authority.parse(text).orElseThrow().isLoopback());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost.example.org", "notlocalhost", "localhost.", "127.0.0.1.example.org", "127.0.0", "127.0.0.x",
                "127..0.1", "127.0.0.1000", "128.0.0.1", "0.0.0.0", "[::2]", "[::]"
            })
    void takesNoOtherNameForThisMachine(String text) {
        assertFalse(Authority.parse(text).orElseThrow().isLoopback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1%lo"})
    void knowsALoopbackAddressAsContainersWriteIt(String address) {
        assertTrue(Authority.isLoopbackAddress(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.1", "::", "fe80::1%lo", "localhost"})
    void takesNoOtherAddressForALoopbackOne(String address) {
        assertFalse(Authority.isLoopbackAddress(address));
    }

    @Property
    void readsWhateverIsSentWithoutFailing(@ForAll String text) {
        Authority.parse(text)
                .ifPresent(authority -> assertEquals(
                        authority, Authority.parse(authority.toString()).orElseThrow()));
    }
}
