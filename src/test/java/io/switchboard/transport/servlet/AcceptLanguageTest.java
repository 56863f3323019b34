package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

    private static List<Locale> locales(String header) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                AcceptLanguageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeaders") ? lines(header) : null);
        HttpCall call = new ServletCall(request, null, HttpContainer.ANY);
        return new HttpContext(call, Optional.empty(), () -> true).locales();
    }

    private static Enumeration<String> lines(String header) {
        return Collections.enumeration(header == null ? List.of() : List.of(header));
    }

    @ParameterizedTest
    @CsvSource({"'de', de", "'fr;q=0.3, de-AT, en;q=0.5', de_AT en fr", "'*, de;q=0.1', de", "'de;q=0, en', en"})
    void mostWantedComesFirst(String header, String expected) {
        String found =
                String.join(" ", locales(header).stream().map(Locale::toString).toList());
        assertEquals(expected, found);
    }

    @Test
    void withoutTheHeaderNothingIsKnown() {
        assertEquals(List.of(), locales(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;", "de;q=x", "*", "a_b", "überall"})
    void nonsenseSaysNothing(String header) {
        assertEquals(List.of(), locales(header));
    }

    @Test
    void headerAsLongAsMayBeIsRead() {
        assertEquals(List.of(Locale.GERMAN), locales("de" + " ".repeat(998)));
    }

    @Test
    void longerHeaderSaysNothing() {
        assertEquals(List.of(), locales("de" + " ".repeat(999)));
    }
}
