package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesGeneratorTest {
    private final JsonBytesGenerator out = new JsonBytesGenerator();

    @BeforeEach
    void startAText() {
        out.reset(1 << 20);
    }

    @Test
    void writesEveryKindOfElement() {
        out.writeStartArray()
                .write("s")
                .write(1)
                .write(-2L)
                .write(1.5)
                .write(0.1f)
                .write(true)
                .write(false)
                .writeNull()
                .write(new BigDecimal("1E+5"))
                .write(BigInteger.TEN)
                .write(JsonValue.EMPTY_JSON_OBJECT)
                .writeStartArray()
                .writeEnd()
                .writeStartObject()
                .writeEnd()
                .writeEnd();
        assertEquals("[\"s\",1,-2,1.5,0.1,true,false,null,1E+5,10,{},[],{}]", text());
    }

    @Test
    void writesEveryKindOfMember() {
        out.writeStartObject();
        out.write("a", "s");
        out.write("b", 1);
        out.write("c", 2L);
        out.write("d", 1.5);
        out.write("e", true);
        out.writeNull("f");
        out.write("g", BigDecimal.ONE);
        out.write("h", BigInteger.TWO);
        out.write("i", JsonValue.NULL);
        out.writeStartArray("j").writeEnd();
        out.writeStartObject("k").writeEnd();
        out.writeKey("l").write(3);
        out.writeEnd();
        assertEquals(
                "{\"a\":\"s\",\"b\":1,\"c\":2,\"d\":1.5,\"e\":true,\"f\":null,\"g\":1,\"h\":2,\"i\":null,"
                        + "\"j\":[],\"k\":{},\"l\":3}",
                text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "null", "[1,{\"a\":[true,false]}]", "{\"a\":{\"b\":[]},\"c\":-1.5}"})
    void writesAValueAsItIs(String text) {
        out.write(Texts.othersRead(text));
        assertEquals(text, text());
    }

    @Test
    void escapesAsLittleAsPossible() {
        out.write("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u00e9\u20ac\u2028");
        assertEquals("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u00e9\u20ac\u2028\"", text());
    }

    @Test
    void writesAPairOfSurrogatesAsOneCharacter() {
        out.write("\ud83d\ude00");
        assertArrayEquals(JsonCorpus.bytes("\"\\xF0\\x9F\\x98\\x80\""), out.toByteArray());
    }

    @Test
    void writesLoneSurrogatesAsEscapes() {
        out.write("\ud800a\udfff\ud800");
        assertEquals("\"\\ud800a\\udfff\\ud800\"", text());
    }

    @Test
    void escapesNamesToo() {
        out.writeStartObject().writeKey("\"\u00e9\n").write(1).writeEnd();
        assertEquals("{\"\\\"\u00e9\\n\":1}", text());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, -10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesLongs(long number) {
        out.write(number);
        assertEquals(Long.toString(number), text());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e300, 1.0E-5, Double.MIN_VALUE, Double.MAX_VALUE})
    void writesDoublesSoThatTheyAreReadBack(double number) {
        out.write(number);
        assertEquals(Double.toString(number), text());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesDoublesThatAreNoNumbers(double number) {
        assertThrows(NumberFormatException.class, () -> out.write(number));
    }

    @Test
    void refusesFloatsThatAreNoNumbers() {
        assertThrows(NumberFormatException.class, () -> out.write(Float.NaN));
    }

    @Test
    void writesNoNameForADoubleThatIsNoNumber() {
        out.writeStartObject();
        assertThrows(NumberFormatException.class, () -> out.write("a", Double.NaN));
        out.writeEnd();
        assertEquals("{}", text());
    }

    @Test
    void writesDeepValuesWithoutRecursion() {
        JsonBytesParser parser = Texts.parser(JsonCorpus.bytes("<<[>>*100000<<]>>*100000"), Texts.WIDE);
        parser.next();
        out.write(parser.getValue());
        assertEquals(200_000, out.size());
    }

    @Test
    void separatesRawValues() {
        out.writeStartArray()
                .writeRaw("1")
                .writeRaw("#[2]#".getBytes(UTF_8), 1, 3)
                .writeEnd();
        assertEquals("[1,[2]]", text());
    }

    @Test
    void writesRawTextBeyondAsciiInUtf8() {
        out.writeRaw("\"a\u00e9\u20ac\"");
        assertEquals("\"a\u00e9\u20ac\"", text());
    }

    @Test
    void refusesARawPartThatIsNone() {
        assertThrows(IndexOutOfBoundsException.class, () -> out.writeRaw(new byte[2], 1, 2));
    }

    @Test
    void refusesASecondValue() {
        assertMisuse(out -> out.write(1).write(2));
    }

    @Test
    void refusesASecondContainer() {
        assertMisuse(out -> out.writeStartArray().writeEnd().writeStartArray());
    }

    @Test
    void refusesAValueWithoutAName() {
        assertMisuse(out -> out.writeStartObject().write(1));
    }

    @Test
    void refusesANameAtTheTopLevel() {
        assertMisuse(out -> out.writeKey("a"));
    }

    @Test
    void refusesANameInAnArray() {
        assertMisuse(out -> out.writeStartArray().write("a", 1));
    }

    @Test
    void refusesTwoNamesInARow() {
        assertMisuse(out -> out.writeStartObject().writeKey("a").writeKey("b"));
    }

    @Test
    void refusesAnEndBehindAName() {
        assertMisuse(out -> out.writeStartObject().writeKey("a").writeEnd());
    }

    @Test
    void refusesAnEndWithoutAStart() {
        assertMisuse(JsonBytesGenerator::writeEnd);
    }

    @Test
    void goesOnAfterFlushAndClose() {
        out.writeStartArray().write(1);
        out.flush();
        out.close();
        out.write(2).writeEnd();
        assertEquals("[1,2]", text());
    }

    private void assertMisuse(Consumer<JsonBytesGenerator> misuse) {
        assertThrows(JsonGenerationException.class, () -> misuse.accept(out));
    }

    private String text() {
        return new String(out.toByteArray(), UTF_8);
    }

    @Test
    void writesNamesThatAreJsonAlready() {
        byte[] name = "\"\u00e9\":".getBytes(UTF_8);
        out.writeStartObject().writeKey("a").write(1);
        out.writeRawKey(name).write(2).writeEnd();
        assertEquals("{\"a\":1,\"\u00e9\":2}", text());
    }

    @Test
    void refusesSuchNamesOutsideAnObject() {
        out.writeStartArray();
        assertThrows(JsonGenerationException.class, () -> out.writeRawKey(new byte[] {'"', '"', ':'}));
    }
}
