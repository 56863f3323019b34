package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.stream.JsonParser.Event;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringMemberTest {

    private static final StringMember MEMBER = new StringMember("a", "bc");

    private final JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);

    private void start(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        parser.reset(text, 0, text.length);
        parser.next();
    }

    @Test
    void passedOverTheParserIsAtItsValue() {
        start("{\"a\":\"bc\",\"d\":1}");
        assertTrue(parser.passOver(MEMBER));
        assertEquals(Event.VALUE_STRING, parser.currentEvent());
        assertEquals("bc", parser.getString());
        assertEquals(5, parser.tokenStart());
        assertEquals(9, parser.tokenEnd());
    }

    @Test
    void passedOverTheParserGoesOnBehindIt() {
        start("{\"a\":\"bc\",\"d\":1}");
        parser.passOver(MEMBER);
        assertEquals(Event.KEY_NAME, parser.next());
        assertEquals("d", parser.getString());
        assertEquals(Event.VALUE_NUMBER, parser.next());
        assertEquals(Event.END_OBJECT, parser.next());
        assertFalse(parser.hasNext());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"bc",
                "{ \"a\":\"bc\"}",
                "{\"a\" :\"bc\"}",
                "{\"a\": \"bc\"}",
                "{\"\\u0061\":\"bc\"}",
                "{\"a\":\"bcd\"}",
                "{\"a\":[\"bc\"]}",
                "[\"a\",\"bc\"]"
            })
    void spelledOtherwiseItIsNotPassedOver(String json) {
        start(json);
        Event before = parser.currentEvent();
        assertFalse(parser.passOver(MEMBER));
        assertEquals(before, parser.currentEvent());
    }

    @Test
    void onlyTheFirstMemberIsPassedOver() {
        start("{\"d\":1,\"a\":\"bc\"}");
        parser.next();
        parser.next();
        assertFalse(parser.passOver(MEMBER));
        assertEquals(Event.KEY_NAME, parser.next());
    }

    @Test
    void longerThanAStringMayBeItIsNotPassedOver() {
        byte[] text = "{\"a\":\"bc\"}".getBytes(StandardCharsets.UTF_8);
        JsonBytesParser strict = new JsonBytesParser(new JsonLimits(1, 1, 1, 1));
        strict.reset(text, 0, text.length);
        strict.next();
        assertFalse(strict.passOver(MEMBER));
    }

    @Test
    void itsNameMayNotComeAgain() {
        start("{\"a\":\"bc\",\"d\":1,\"a\":2}");
        parser.passOver(MEMBER);
        assertNull(parser.duplicateName());
        while (parser.hasNext()) {
            parser.next();
        }
        assertEquals("a", parser.duplicateName());
    }

    @Test
    void whatFollowsHasToBeWellFormed() {
        start("{\"a\":\"bc\"\"d\":1}");
        parser.passOver(MEMBER);
        JsonSyntaxException failure = assertThrows(JsonSyntaxException.class, parser::next);
        assertEquals(9, failure.getLocation().getStreamOffset());
    }
}
