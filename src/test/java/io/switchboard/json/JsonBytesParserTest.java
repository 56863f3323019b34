package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser.Event;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesParserTest {
    @Test
    void tellsEveryEventInOrder() {
        assertEquals(
                List.of(
                        "START_OBJECT",
                        "KEY_NAME a",
                        "START_ARRAY",
                        "VALUE_NUMBER 1",
                        "VALUE_STRING s",
                        "VALUE_TRUE",
                        "VALUE_FALSE",
                        "VALUE_NULL",
                        "START_OBJECT",
                        "END_OBJECT",
                        "END_ARRAY",
                        "KEY_NAME b",
                        "START_ARRAY",
                        "END_ARRAY",
                        "END_OBJECT"),
                Texts.events("{\"a\":[1,\"s\",true,false,null,{}],\"b\":[]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a'|a",
                "''|``",
                "'a\\u0062c'|abc",
                "'\\u0041\\u0042'|AB",
                "'x\\/y'|x/y",
                "'\\\\u0061'|\\u0061",
                "'\u00e9\\u00e9\u20ac'|\u00e9\u00e9\u20ac",
                "'\\ud83d\\uDE00'|\ud83d\ude00",
                "'\ud83d\ude00'|\ud83d\ude00"
            })
    void unescapesStrings(String text, String value) {
        assertEquals(value, Texts.at(text.replace('\'', '"')).getString());
    }

    @Test
    void unescapesEveryShortEscape() {
        assertEquals(
                "\b\f\n\r\t\"\\/", Texts.at("\"\\b\\f\\n\\r\\t\\\"\\\\\\/\"").getString());
    }

    @Test
    void returnsALoneSurrogateAsItIs() {
        assertEquals("a\ud800b", Texts.at("\"a\\ud800b\"").getString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null", "[]", "{}"})
    void hasNoStringAtOtherEvents(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(IllegalStateException.class, parser::getString);
    }

    @Test
    void hasNoStringBeforeTheFirstEvent() {
        JsonBytesParser parser = Texts.parser("\"a\"");
        assertThrows(IllegalStateException.class, parser::getString);
    }

    @Test
    void hasNoEventBeforeTheFirst() {
        assertNull(Texts.parser("1").currentEvent());
    }

    @Test
    void repeatsTheCurrentEvent() {
        assertEquals(Event.START_ARRAY, Texts.at("[1]").currentEvent());
    }

    @Test
    void throwsWhenThereIsNoNextEvent() {
        JsonBytesParser parser = Texts.at("1");
        assertThrows(NoSuchElementException.class, parser::next);
    }

    @Test
    void hasNoNextEventBehindTheValueAndWhiteSpace() {
        assertFalse(Texts.at("1 \n").hasNext());
    }

    @Test
    void findsGarbageBehindTheValueWhenAskedForMore() {
        JsonBytesParser parser = Texts.at("{} x", 2);
        assertThrows(JsonSyntaxException.class, parser::hasNext);
    }

    @Test
    void hasNothingToReadBeforeTheFirstReset() {
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        assertThrows(JsonSyntaxException.class, parser::next);
    }

    @Test
    void hasNothingToReadWhenClosed() {
        JsonBytesParser parser = Texts.at("[1,2]");
        parser.close();
        assertThrows(JsonSyntaxException.class, parser::next);
    }

    @Test
    void canBeResetWhenClosed() {
        JsonBytesParser parser = Texts.at("[1,2]");
        parser.close();
        parser.reset("3".getBytes(UTF_8), 0, 1);
        assertEquals(List.of("VALUE_NUMBER 3"), Texts.events(parser));
    }

    @Test
    void canBeResetInTheMiddle() {
        JsonBytesParser parser = Texts.at("[[{\"a\":[", 5);
        parser.reset("{}".getBytes(UTF_8), 0, 2);
        assertEquals(List.of("START_OBJECT", "END_OBJECT"), Texts.events(parser));
    }

    @Test
    void canBeResetBehindAnError() {
        JsonBytesParser parser = Texts.parser("}");
        assertThrows(JsonSyntaxException.class, parser::next);
        parser.reset("1".getBytes(UTF_8), 0, 1);
        assertEquals(Event.VALUE_NUMBER, parser.next());
    }

    @Test
    void readsOnlyItsPartOfTheArray() {
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        parser.reset("[12345]".getBytes(UTF_8), 2, 4);
        assertEquals(List.of("VALUE_NUMBER 23"), Texts.events(parser));
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,3", "2,1"})
    void refusesAPartThatIsNone(int from, int to) {
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        assertThrows(IndexOutOfBoundsException.class, () -> parser.reset(new byte[2], from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|[ 'ab' ]|2|3",
                "2|[ 'ab' ]|4|8",
                "3|[ 'ab' ]|9|10",
                "2|{'\\n':-1.5}|3|7",
                "3|{'\\n':-1.5}|8|12",
                "2|[true]|3|7",
                "2|[ null]|4|8",
                "2|{}|3|4"
            })
    void tellsWhereATokenIs(int number, String text, int start, int end) {
        byte[] bytes = ("##" + text.replace('\'', '"')).getBytes(UTF_8);
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        parser.reset(bytes, 2, bytes.length);
        for (int i = 0; i < number; i++) {
            parser.next();
        }
        assertEquals(List.of(start, end), List.of(parser.tokenStart(), parser.tokenEnd()));
    }

    @Test
    void tellsTheSameEndOfATokenWhenAskedForMore() {
        JsonBytesParser parser = Texts.at("1  ");
        parser.hasNext();
        assertEquals(1, parser.tokenEnd());
    }

    @ParameterizedTest
    @ValueSource(strings = {"method", "\\u006dethod", "m\\u0065thod", "\\u006d\\u0065\\u0074\\u0068\\u006f\\u0064"})
    void comparesAStringWithoutItsEscapes(String raw) {
        assertTrue(Texts.at("\"" + raw + "\"").stringIs("method".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "metho", "methods", "Method", "\\\\u006dethod", "\\u006eethod", "m\u00e9thod"})
    void tellsAStringFromAnother(String raw) {
        assertFalse(Texts.at("\"" + raw + "\"").stringIs("method".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9", "\\u00e9", "\\u00E9"})
    void comparesCharactersOfAnyKind(String raw) {
        assertTrue(Texts.at("\"" + raw + "\"").stringIs("\u00e9".getBytes(UTF_8)));
    }

    @Test
    void comparesANameToo() {
        assertTrue(Texts.at("{\"id\":1}", 2).stringIs("id".getBytes(UTF_8)));
    }

    @Test
    void comparesNothingElse() {
        JsonBytesParser parser = Texts.at("1");
        assertThrows(IllegalStateException.class, () -> parser.stringIs("1".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,1", "3,2", "4,2", "5,3", "6,2", "7,1", "8,0"})
    void countsOpenContainers(int events, int depth) {
        assertEquals(depth, Texts.at("{\"a\":[1,{}]}", events).depth());
    }

    @Test
    void isInTheInnermostContainer() {
        assertEquals(Event.START_ARRAY, Texts.at("{\"a\":[{}]}", 5).container());
    }

    @Test
    void isInNoContainerAtTheTopLevel() {
        assertNull(Texts.at("{}", 2).container());
    }

    @ParameterizedTest
    @CsvSource({"0,1:1:0", "1,1:2:1", "2,2:3:4", "3,2:5:6", "4,2:10:12", "5,2:11:13"})
    void tellsLinesColumnsAndOffsets(int number, String expected) {
        JsonLocation location = Texts.at("[\n 1,2, \"\u00e9\"]", number).getLocation();
        assertEquals(
                expected,
                location.getLineNumber() + ":" + location.getColumnNumber() + ":" + location.getStreamOffset());
    }
}
