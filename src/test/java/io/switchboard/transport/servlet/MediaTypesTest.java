package io.switchboard.transport.servlet;

import static java.util.Collections.enumeration;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    private static final MediaTypes TYPES = new MediaTypes(List.of("application/json", "application/json-rpc"));

    private static void accepts(List<String> types, List<String> encodings) {
        assertDoesNotThrow(() -> TYPES.check(enumeration(types), enumeration(encodings)));
    }

    private static void refuses(List<String> types, List<String> encodings) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> TYPES.check(enumeration(types), enumeration(encodings)));
        assertEquals(HttpRefusal.UNSUPPORTED_MEDIA_TYPE, refused.refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json-rpc",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json ; Charset=UTF-8",
                "application/json; charset=\"Utf-8\"",
                "application/json; version=1; charset=utf-8",
                "application/json; note=\"a;charset=latin1\"",
                "application/json; note=\"a\\\";charset=latin1\"",
                "application/json;"
            })
    void acceptsItsTypesInUtf8(String type) {
        accepts(List.of(type), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/jsonx",
                "application/*",
                "application/json text/plain",
                "application/json, text/plain",
                "text/plain; application/json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=\"utf-16\"",
                "application/json; charset=utf-8; charset=utf-16",
                "application/json; note=\"a\"; charset=latin1",
                "application/json; charset=",
                "application/json; charset",
                "application/json; charset=\"utf-8",
                "application/json; charset=\"",
                "application/json; =utf-8"
            })
    void refusesEverythingElse(String type) {
        refuses(List.of(type), List.of());
    }

    @Test
    void refusesABodyOfNoType() {
        refuses(List.of(), List.of());
    }

    @Test
    void refusesABodyOfTwoTypes() {
        refuses(List.of("application/json", "application/json"), List.of());
    }

    @Test
    void acceptsABodyThatSaysItIsNotEncoded() {
        accepts(List.of("application/json"), List.of("Identity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", ""})
    void refusesAnEncodedBody(String encoding) {
        refuses(List.of("application/json"), List.of(encoding));
    }

    @Test
    void refusesABodyWhoseSecondEncodingIsOne() {
        refuses(List.of("application/json"), List.of("identity", "gzip"));
    }
}
