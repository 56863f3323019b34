package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.stream.JsonParser.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectBeginningTest {

    private JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);

    private void start(String json, int events) {
        byte[] text = json.getBytes(UTF_8);
        parser.reset(text, 0, text.length);
        for (int i = 0; i < events; i++) {
            parser.next();
        }
    }

    /** Keeps a text up to the name at the event of a number, and moves to the first event of another. */
    private void keepAndStart(String kept, int events, String next) {
        start(kept, events);
        assertTrue(parser.keepBeginning());
        start(next, 1);
    }

    @Test
    void repeatedTheParserIsAtTheLastName() {
        keepAndStart("{\"a\":\"bc\",\"d\":1}", 4, "{\"a\":\"bc\",\"d\":2}");
        assertTrue(parser.repeatBeginning());
        assertEquals(Event.KEY_NAME, parser.currentEvent());
        assertEquals("d", parser.getString());
        assertEquals(10, parser.tokenStart());
        assertEquals(13, parser.tokenEnd());
    }

    @Test
    void repeatedTheParserGoesOnBehindIt() {
        keepAndStart("{\"a\":\"bc\",\"d\":1}", 4, "{\"a\":\"bc\",\"d\":[2]}");
        parser.repeatBeginning();
        assertEquals(List.of("START_ARRAY", "VALUE_NUMBER 2", "END_ARRAY", "END_OBJECT"), Texts.events(parser));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"bc\",\"d",
                "{ \"a\":\"bc\",\"d\":1}",
                "{\"a\": \"bc\",\"d\":1}",
                "{\"a\":\"bC\",\"d\":1}",
                "{\"a\":\"bc\",\"D\":1}",
                "{\"a\":\"bc\",\"de\":1}",
                "[\"a\",\"bc\"]"
            })
    void whatBeginsOtherwiseIsNotRepeated(String json) {
        keepAndStart("{\"a\":\"bc\",\"d\":1}", 4, json);
        Event before = parser.currentEvent();
        assertFalse(parser.repeatBeginning());
        assertEquals(before, parser.currentEvent());
    }

    @Test
    void whiteSpaceBeforeTheFirstNameIsNotPartOfIt() {
        keepAndStart("{ \"a\":1}", 2, "{\"a\":2}");
        assertTrue(parser.repeatBeginning());
    }

    @Test
    void onlyTheBeginningOfAnObjectIsRepeated() {
        keepAndStart("{\"a\":1}", 2, "{\"b\":1,\"a\":2}");
        parser.next();
        parser.next();
        assertFalse(parser.repeatBeginning());
        assertEquals(Event.KEY_NAME, parser.next());
    }

    @Test
    void atAnotherDepthNothingIsRepeated() {
        keepAndStart("{\"a\":1}", 2, "[{\"a\":1}]");
        parser.next();
        assertFalse(parser.repeatBeginning());
    }

    @Test
    void oneObjectOfAnArrayIsRepeatedByTheNext() {
        start("[{\"a\":1},{\"a\":2}]", 3);
        assertTrue(parser.keepBeginning());
        parser.next();
        parser.next();
        parser.next();
        assertTrue(parser.repeatBeginning());
        assertEquals(List.of("VALUE_NUMBER 2", "END_OBJECT", "END_ARRAY"), Texts.events(parser));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "d"})
    void aNameThatWasPassedOverMayNotComeAgain(String name) {
        keepAndStart("{\"a\":\"bc\",\"d\":1}", 4, "{\"a\":\"bc\",\"d\":1,\"" + name + "\":2}");
        parser.repeatBeginning();
        assertNull(parser.duplicateName());
        Texts.readToEnd(parser);
        assertEquals(name, parser.duplicateName());
    }

    @Test
    void whatFollowsHasToBeWellFormed() {
        keepAndStart("{\"a\":\"bc\",\"d\":1}", 4, "{\"a\":\"bc\",\"d\"1}");
        parser.repeatBeginning();
        JsonSyntaxException failure = assertThrows(JsonSyntaxException.class, parser::next);
        assertEquals(13, failure.getLocation().getStreamOffset());
    }

    @Test
    void theNamesCountAsMembers() {
        parser = new JsonBytesParser(new JsonLimits(9, 9, 9, 2));
        keepAndStart("{\"a\":1,\"b\":2}", 4, "{\"a\":1,\"b\":2,\"c\":3}");
        assertTrue(parser.repeatBeginning());
        JsonLimitException failure = assertThrows(JsonLimitException.class, () -> Texts.readToEnd(parser));
        assertEquals(JsonLimit.MEMBERS, failure.limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"\\u0061\":1}", "{\"b\":1,\"b\":2}"})
    void namesWithEscapesAndThoseThatComeTwiceAreNotKept(String json) {
        start(json, json.startsWith("{\"b") ? 4 : 2);
        assertFalse(parser.keepBeginning());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void onlyUpToANameSomethingIsKept(int events) {
        start("{\"a\":1}", events);
        assertFalse(parser.keepBeginning());
    }

    @Test
    void ofATrustedTextNothingIsKept() {
        byte[] text = "{\"a\":1}".getBytes(UTF_8);
        parser.resetTrusted(text, 0, text.length);
        parser.next();
        parser.next();
        assertFalse(parser.keepBeginning());
    }

    @Test
    void inATrustedTextNothingIsRepeated() {
        keepAndStart("{\"a\":1}", 2, "{}");
        byte[] text = "{\"a\":1}".getBytes(UTF_8);
        parser.resetTrusted(text, 0, text.length);
        parser.next();
        assertFalse(parser.repeatBeginning());
    }

    @Test
    void whatIsLongIsNotKept() {
        start("{\"a\":\"" + "x".repeat(128) + "\",\"b\":1}", 4);
        assertFalse(parser.keepBeginning());
    }

    @Test
    void manyNamesAreNotKept() {
        start("{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1}", 18);
        assertFalse(parser.keepBeginning());
    }

    @Test
    void whereKeepingFailedNothingIsRepeated() {
        keepAndStart("{\"a\":1}", 2, "{\"a\":1}");
        assertFalse(parser.keepBeginning());
        assertFalse(parser.repeatBeginning());
    }

    @Test
    void behindAFailureNothingIsRepeated() {
        keepAndStart("{\"a\":1}", 2, "{?");
        assertThrows(JsonSyntaxException.class, parser::next);
        assertThrows(JsonSyntaxException.class, parser::repeatBeginning);
    }
}
