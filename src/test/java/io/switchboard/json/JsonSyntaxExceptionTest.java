package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.json.JsonCorpus.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSyntaxExceptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "}|0|unexpected character '}'",
                "[1,]|3|unexpected character ']'",
                "[1 2]|3|unexpected character '2'",
                "{\"a\" 1}|5|unexpected character '1'",
                "{1:2}|1|unexpected character '1'",
                "nul|3|unexpected end of text",
                "[nulx]|4|unexpected character 'x'",
                "[|1|unexpected end of text",
                "{\"a\":|5|unexpected end of text",
                "1 x|2|unexpected character 'x'",
                "[\\x00]|1|unexpected byte 0x00",
                "\\xEF\\xBB\\xBF1|0|unexpected byte 0xEF",
                "\"abc|4|unterminated string",
                "\"a\\x0Ab\"|2|control character in string",
                "\"a\\q\"|2|invalid escape sequence",
                "\"\\u12G4\"|1|invalid escape sequence",
                "\"ab\\xFF\"|3|invalid UTF-8",
                "[\"\\xED\\xA0\\x80\"]|2|invalid UTF-8",
                "[01]|1|leading zero in number",
                "[-00]|2|leading zero in number",
                "[1.]|3|unexpected character ']'",
                "-|1|unexpected end of text"
            })
    void tellsWhatIsWrongAndWhere(String text, int offset, String message) {
        JsonSyntaxException failure = failure(text);
        assertEquals(offset + " " + message, failure.getLocation().getStreamOffset() + " " + failure.getMessage());
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void saysLittleInPlainCharacters(Sample sample) {
        String message = failure(sample.notation()).getMessage();
        assertTrue(message.matches("[ -~]{1,40}"), message);
    }

    @Test
    void countsFromTheStartOfTheText() {
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        parser.reset(JsonCorpus.bytes("####[x]"), 4, 7);
        assertEquals(
                1,
                assertThrows(JsonSyntaxException.class, () -> Texts.readToEnd(parser))
                        .getLocation()
                        .getStreamOffset());
    }

    @Test
    void tellsTheLine() {
        assertEquals(3, failure("[1,\\x0A\\x0A}").getLocation().getLineNumber());
    }

    @Test
    void isThrownAgainByNext() {
        JsonBytesParser parser = Texts.at("[,]");
        JsonSyntaxException first = assertThrows(JsonSyntaxException.class, parser::next);
        assertSame(first, assertThrows(JsonSyntaxException.class, parser::next));
    }

    @Test
    void isThrownAgainByHasNext() {
        JsonBytesParser parser = Texts.at("[,]");
        JsonSyntaxException first = assertThrows(JsonSyntaxException.class, parser::next);
        assertSame(first, assertThrows(JsonSyntaxException.class, parser::hasNext));
    }

    private static JsonSyntaxException failure(String notation) {
        JsonBytesParser parser = Texts.parser(JsonCorpus.bytes(notation), JsonLimits.DEFAULTS);
        return assertThrows(JsonSyntaxException.class, () -> Texts.readToEnd(parser));
    }
}
