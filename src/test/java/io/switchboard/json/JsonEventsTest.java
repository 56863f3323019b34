package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEventsTest {
    private static final String NESTED = "{\"a\":[1,[2],{\"b\":[3]}],\"c\":{\"d\":{}},\"e\":5}";

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "true", "false", "null", "[]", "{}", "[1,[2,{\"a\":[]}]]", "-1.50e3", NESTED})
    void getValueReadsTheWholeValue(String text) {
        assertEquals(Texts.othersRead(text), Texts.at(text).getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "[]", "{}", "[1,[2]]", NESTED})
    void getValueMovesToTheEndOfTheValue(String text) {
        JsonBytesParser parser = Texts.at(text);
        parser.getValue();
        assertFalse(parser.hasNext());
    }

    @Test
    void getValueAtANameIsTheNameAsAString() {
        assertEquals("\"a\"", Texts.at("{\"a\":1}", 2).getValue().toString());
    }

    @Test
    void getValueReadsAMember() {
        assertEquals("[1,[2],{\"b\":[3]}]", Texts.at(NESTED, 3).getValue().toString());
    }

    @Test
    void getValueStaysWithinAMember() {
        JsonBytesParser parser = Texts.at(NESTED, 3);
        parser.getValue();
        parser.next();
        assertEquals("c", parser.getString());
    }

    @Test
    void getValueFailsBeforeTheFirstEvent() {
        JsonBytesParser parser = Texts.parser("1");
        assertThrows(IllegalStateException.class, parser::getValue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}"})
    void getValueFailsAtAnEnd(String text) {
        JsonBytesParser parser = Texts.at(text, 2);
        assertThrows(IllegalStateException.class, parser::getValue);
    }

    @Test
    void getValueReadsDeepTextsWithoutRecursion() {
        JsonBytesParser parser = Texts.parser(JsonCorpus.bytes("<<[>>*100000<<]>>*100000"), Texts.WIDE);
        parser.next();
        assertEquals(1, parser.getArray().size());
    }

    @Test
    void getArrayReadsAnArray() {
        assertEquals(
                Texts.othersRead("[1,{\"a\":2}]"), Texts.at("[1,{\"a\":2}]").getArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "\"a\"", "null"})
    void getArrayFailsElsewhere(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(IllegalStateException.class, parser::getArray);
    }

    @Test
    void getObjectReadsAnObject() {
        assertEquals(Texts.othersRead(NESTED), Texts.at(NESTED).getObject());
    }

    @Test
    void getObjectKeepsTheLastOfTwoMembersWithOneName() {
        assertEquals(2, Texts.at("{\"a\":1,\"a\":2}").getObject().getInt("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"a\"", "null"})
    void getObjectFailsElsewhere(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(IllegalStateException.class, parser::getObject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1", "{\"a\":", "[1,]", "{\"a\":[}"})
    void getValueReportsBadSyntax(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(JsonSyntaxException.class, parser::getValue);
    }

    @Test
    void getArrayStreamReadsEveryElement() {
        List<String> elements = Texts.at("[1,[2],{\"a\":3}]")
                .getArrayStream()
                .map(JsonValue::toString)
                .toList();
        assertEquals(List.of("1", "[2]", "{\"a\":3}"), elements);
    }

    @Test
    void getArrayStreamReadsNoMoreThanItIsAskedFor() {
        JsonBytesParser parser = Texts.at("[1,2,3]");
        parser.getArrayStream().findFirst();
        assertEquals("1", parser.getString());
    }

    @Test
    void getArrayStreamEndsAtTheEndOfTheArray() {
        JsonBytesParser parser = Texts.at("[[1,2],3]", 2);
        assertEquals(2, parser.getArrayStream().count());
    }

    @Test
    void getArrayStreamFailsElsewhere() {
        JsonBytesParser parser = Texts.at("{}");
        assertThrows(IllegalStateException.class, parser::getArrayStream);
    }

    @Test
    void getObjectStreamReadsEveryMember() {
        List<String> members = Texts.at("{\"a\":1,\"b\":[2]}")
                .getObjectStream()
                .map(Map.Entry::toString)
                .toList();
        assertEquals(List.of("a=1", "b=[2]"), members);
    }

    @Test
    void getObjectStreamFailsElsewhere() {
        JsonBytesParser parser = Texts.at("[]");
        assertThrows(IllegalStateException.class, parser::getObjectStream);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[1,2]", "{\"a\":1}"})
    void getValueStreamReadsTheOneValue(String text) {
        assertEquals(
                List.of(Texts.othersRead(text)),
                Texts.parser(text).getValueStream().toList());
    }

    @Test
    void getValueStreamIsEmptyBehindTheValue() {
        assertEquals(0, Texts.at("[]", 2).getValueStream().count());
    }

    @Test
    void getValueStreamFailsWithinTheValue() {
        JsonBytesParser parser = Texts.at("[1]");
        assertThrows(IllegalStateException.class, parser::getValueStream);
    }

    @Test
    void everyMoveGoesThroughNextSoThatAWrapperSeesIt() {
        List<Event> seen = new ArrayList<>();
        JsonEvents watched = new WatchedEvents(Texts.parser("[1,{\"a\":2}]"), seen);
        watched.next();
        watched.getValue();
        assertEquals(7, seen.size());
    }
}
