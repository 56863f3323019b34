package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "app.example.com",
                "https://app.example.com/",
                "https://*.example.com",
                "https://app.example.com:443",
                "HTTP://app.example.com:80"
            })
    void listNothingButExactOrigins(String origin) {
        assertThrows(IllegalArgumentException.class, () -> new CorsRules(Set.of(origin)));
    }
}
