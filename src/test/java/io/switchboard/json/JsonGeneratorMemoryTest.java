package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonGeneratorMemoryTest {
    private final JsonBytesGenerator out = new JsonBytesGenerator();

    @BeforeEach
    void startAText() {
        out.reset(1 << 20);
    }

    @Test
    void takesBackAHalfWrittenElement() {
        out.writeStartArray().write(1);
        JsonBytesGenerator.Mark mark = out.mark();
        out.writeStartObject().writeStartArray("a").write(2);
        out.rollback(mark);
        out.write(3).writeEnd();
        assertEquals("[1,3]", text());
    }

    @Test
    void takesBackAHalfWrittenMember() {
        out.writeStartObject().writeKey("result");
        JsonBytesGenerator.Mark mark = out.mark();
        out.writeStartArray().writeStartArray();
        out.rollback(mark);
        out.writeNull().writeEnd();
        assertEquals("{\"result\":null}", text());
    }

    @Test
    void takesBackANameToo() {
        out.writeStartObject();
        JsonBytesGenerator.Mark mark = out.mark();
        out.writeKey("result").writeStartArray();
        out.rollback(mark);
        out.write("error", 1).writeEnd();
        assertEquals("{\"error\":1}", text());
    }

    @Test
    void takesBackTheFirstValue() {
        JsonBytesGenerator.Mark mark = out.mark();
        out.write(1);
        out.rollback(mark);
        out.write(2);
        assertEquals("2", text());
    }

    @Test
    void refusesAMarkOfADeeperState() {
        JsonBytesGenerator.Mark mark = out.writeStartArray().mark();
        out.writeEnd();
        assertThrows(IllegalArgumentException.class, () -> out.rollback(mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "\n", "\u0001", "\u00e9", "\u20ac", "\ud83d\ude00", "\ud800", "a\u00e9b\nc\u20ac"})
    void writesAStringThatJustFits(String string) {
        out.write(string);
        int needed = out.size();
        out.reset(needed);
        out.write(string);
        assertEquals(needed, out.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "\n", "\u0001", "\u00e9", "\u20ac", "\ud83d\ude00", "\ud800", "a\u00e9b\nc\u20ac"})
    void refusesAStringThatJustDoesNotFit(String string) {
        out.write(string);
        out.reset(out.size() - 1);
        assertThrows(JsonOutputLimitException.class, () -> out.write(string));
    }

    @Test
    void goesOnAfterALimitFromAMark() {
        out.reset(10);
        JsonBytesGenerator.Mark mark = out.writeStartArray().mark();
        assertThrows(JsonOutputLimitException.class, () -> out.write("0123456789"));
        out.rollback(mark);
        out.write(1).writeEnd();
        assertEquals("[1]", text());
    }

    @Test
    void startsAfreshWhenReset() {
        out.writeStartObject().writeKey("a");
        out.reset(100);
        out.write(1);
        assertEquals("1", text());
    }

    @Test
    void growsAndStartsAfresh() {
        out.write("x".repeat(500_000));
        out.reset(100);
        out.write("y");
        assertEquals("\"y\"", text());
    }

    @Test
    void refusesANegativeLimit() {
        assertThrows(IllegalArgumentException.class, () -> out.reset(-1));
    }

    private String text() {
        return new String(out.toByteArray(), UTF_8);
    }
}
