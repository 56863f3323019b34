package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.stream.JsonParser.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSkipTest {
    private static final String NESTED = "{\"a\":[1,[2],{\"b\":[3]}],\"c\":{\"d\":{}},\"e\":5}";

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void skipObjectMovesToTheEndOfTheObject(int events) {
        JsonBytesParser parser = Texts.at("[{\"a\":{\"b\":1},\"c\":0},2]", events);
        parser.skipObject();
        parser.next();
        assertEquals("2", parser.getString());
    }

    @Test
    void skipObjectMovesOnlyOutOfTheInnermostObject() {
        JsonBytesParser parser = Texts.at("{\"a\":{\"b\":1},\"c\":2}", 4);
        parser.skipObject();
        parser.next();
        assertEquals("c", parser.getString());
    }

    @Test
    void skipObjectDoesNothingInAnArray() {
        JsonBytesParser parser = Texts.at("{\"a\":[1]}", 4);
        parser.skipObject();
        assertEquals("1", parser.getString());
    }

    @Test
    void skipArrayMovesToTheEndOfTheArray() {
        JsonBytesParser parser = Texts.at("[1,[2,[3]],4]", 3);
        parser.skipArray();
        parser.next();
        assertEquals("4", parser.getString());
    }

    @Test
    void skipArrayMovesFromTheMiddleOfTheArray() {
        JsonBytesParser parser = Texts.at("[[1,2,3],4]", 4);
        parser.skipArray();
        parser.next();
        assertEquals("4", parser.getString());
    }

    @Test
    void skipArrayDoesNothingInAnObject() {
        JsonBytesParser parser = Texts.at("[{\"a\":1}]", 3);
        parser.skipArray();
        assertEquals(Event.KEY_NAME, parser.currentEvent());
    }

    @Test
    void skipArrayDoesNothingAtTheTopLevel() {
        JsonBytesParser parser = Texts.parser("1");
        parser.skipArray();
        assertEquals(Event.VALUE_NUMBER, parser.next());
    }

    @Test
    void skipValueMovesToTheEndOfTheValueThatStarts() {
        JsonBytesParser parser = Texts.at(NESTED, 3);
        parser.skipValue();
        parser.next();
        assertEquals("c", parser.getString());
    }

    @Test
    void skipValueStaysAtAScalar() {
        JsonBytesParser parser = Texts.at("[1,2]", 2);
        parser.skipValue();
        assertEquals("1", parser.getString());
    }

    @Test
    void skippingReportsBadSyntax() {
        JsonBytesParser parser = Texts.at("[1,,2]");
        assertThrows(JsonSyntaxException.class, parser::skipValue);
    }
}
