package io.switchboard.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final Redaction REDACTION = new Redaction(List.of("password", "token"));

    private static String redact(String text) {
        return REDACTION
                .apply(text.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("(not JSON)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"password\":\"x\"} | {\"password\":\"***\"}",
                "{\"a\":1,\"token\":12.5e3,\"b\":2} | {\"a\":1,\"token\":\"***\",\"b\":2}",
                "{\"token\":null} | {\"token\":\"***\"}",
                "{\"token\":true,\"password\":false} | {\"token\":\"***\",\"password\":\"***\"}",
                "{\"token\":[1,{\"a\":[]}],\"b\":2} | {\"token\":\"***\",\"b\":2}",
                "{\"token\":{\"password\":{}},\"b\":2} | {\"token\":\"***\",\"b\":2}",
                "[{\"a\":{\"b\":[{\"token\":1}]}}] | [{\"a\":{\"b\":[{\"token\":\"***\"}]}}]",
                "{\"PassWord\":1} | {\"PassWord\":\"***\"}",
                "{\"pass\\u0077ord\":1} | {\"pass\\u0077ord\":\"***\"}",
                "{\"token\":1,\"token\":2} | {\"token\":\"***\",\"token\":\"***\"}",
                "{\"a\":\"token\"} | {\"a\":\"token\"}",
                "{ \"token\" :  1 , \"ä\" : 2 } | { \"token\" :  \"***\" , \"ä\" : 2 }"
            })
    void hidesTheValueAndNothingElse(String text, String redacted) {
        assertEquals(redacted, redact(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"x\"",
                "{\"a\":1}{\"password\":1}",
                "{password:1}",
                "password=1",
                "{\"token\":01}"
            })
    void showsNothingOfWhatIsNotJson(String text) {
        assertEquals("(not JSON)", redact(text));
    }

    @Test
    void showsNothingOfWhatIsTooDeepToBeRead() {
        assertEquals("(not JSON)", redact("[".repeat(100_000)));
    }

    @Test
    void leavesEverythingAsItIsWhenNothingIsToBeHidden() {
        byte[] text = "not { JSON".getBytes(StandardCharsets.UTF_8);
        assertEquals(text, new Redaction(List.of()).apply(text).orElseThrow());
    }

    @Property(tries = 200)
    void hidesASecretHoweverDeep(
            @ForAll @AlphaChars @StringLength(min = 8, max = 20) String secret, @ForAll @IntRange(max = 60) int depth) {
        String text = "{\"a\":[".repeat(depth) + "{\"token\":\"" + secret + "\"}" + "]}".repeat(depth);
        assertFalse(redact(text).contains(secret));
    }
}
