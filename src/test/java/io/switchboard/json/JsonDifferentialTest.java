package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JsonDifferentialTest {
    private static final String ALPHABET = "{}[]:,\"\\ 0123456789.-+eEtrufalsn/bx\n\t\u0000\u00e9\u20ac";

    @Property
    void readsWhatAnotherWriterWrites(@ForAll("values") JsonValue value) {
        JsonBytesParser parser = Texts.parser(value.toString().getBytes(UTF_8), Texts.WIDE);
        parser.next();
        assertEquals(value, parser.getValue());
    }

    @Property
    void writesWhatAnotherReaderReads(@ForAll("values") JsonValue value) {
        assertEquals(value, Texts.othersRead(written(value)));
    }

    @Property
    void writesWhatItReads(@ForAll("values") JsonValue value) {
        JsonBytesParser parser = Texts.parser(written(value));
        parser.next();
        assertEquals(value, parser.getValue());
    }

    @Property
    void writesEveryStringSoThatItIsReadBack(@ForAll String text) {
        JsonBytesGenerator generator = generator();
        generator.write(text);
        JsonBytesParser parser = Texts.parser(generator.toByteArray(), Texts.WIDE);
        parser.next();
        assertEquals(text, parser.getString());
    }

    @Property
    void writesEveryCodeUnitSoThatItIsReadBack(@ForAll("codeUnits") String text) {
        JsonBytesGenerator generator = generator();
        generator.write(text);
        JsonBytesParser parser = Texts.parser(generator.toByteArray(), Texts.WIDE);
        parser.next();
        assertEquals(text, parser.getString());
    }

    @Property
    void writesEveryLong(@ForAll long number) {
        JsonBytesGenerator generator = generator();
        generator.write(number);
        assertEquals(Long.toString(number), new String(generator.toByteArray(), UTF_8));
    }

    @Property
    void readsEveryLong(@ForAll long number) {
        assertEquals(number, Texts.at(Long.toString(number)).getLong());
    }

    @Property
    void readsEveryDecimal(@ForAll BigDecimal number) {
        assertEquals(number, Texts.at(number.toString()).getBigDecimal());
    }

    @Property
    void judgesArbitraryBytesAsOthersDo(@ForAll byte[] bytes) {
        assertEquals(Texts.othersAccept(bytes), Texts.accepts(bytes, Texts.WIDE));
    }

    @Property(tries = 10_000)
    void judgesLikelyCharactersAsOthersDo(@ForAll("likely") String text) {
        byte[] bytes = text.getBytes(UTF_8);
        assertEquals(Texts.othersAccept(bytes), Texts.accepts(bytes, Texts.WIDE), text);
    }

    @Property(tries = 5_000)
    void judgesStringsOfArbitraryBytesAsOthersDo(@ForAll @Size(max = 8) byte[] bytes) {
        byte[] quoted = new byte[bytes.length + 2];
        System.arraycopy(bytes, 0, quoted, 1, bytes.length);
        quoted[0] = '"';
        quoted[quoted.length - 1] = '"';
        assertEquals(Texts.othersAccept(quoted), Texts.accepts(quoted, Texts.WIDE));
    }

    @Property(tries = 10_000)
    void judgesAlteredTextsAsOthersDo(
            @ForAll("values") JsonValue value,
            @ForAll int place,
            @ForAll byte other,
            @ForAll @IntRange(max = 2) int how) {
        byte[] bytes = altered(value.toString().getBytes(UTF_8), place, other, how);
        assertEquals(Texts.othersAccept(bytes), Texts.accepts(bytes, Texts.WIDE), () -> new String(bytes, UTF_8));
    }

    @Property(tries = 3_000)
    void judgesAlteredTextsAsOthersDoAlsoWithALikelyCharacter(
            @ForAll("values") JsonValue value, @ForAll int place, @ForAll("likelyByte") byte other) {
        byte[] bytes = altered(value.toString().getBytes(UTF_8), place, other, 0);
        assertEquals(Texts.othersAccept(bytes), Texts.accepts(bytes, Texts.WIDE), () -> new String(bytes, UTF_8));
    }

    @Property
    void readsTheSameEventsOfATrustedText(@ForAll("values") JsonValue value) {
        byte[] bytes = value.toString().getBytes(UTF_8);
        JsonBytesParser trusting = new JsonBytesParser(Texts.WIDE);
        trusting.resetTrusted(bytes, 0, bytes.length);
        assertEquals(Texts.events(Texts.parser(bytes, Texts.WIDE)), Texts.events(trusting));
    }

    private static byte[] altered(byte[] bytes, int place, byte other, int how) {
        int at = Math.floorMod(place, bytes.length);
        if (how == 0) {
            bytes[at] = other;
            return bytes;
        }
        byte[] result = new byte[how == 1 ? bytes.length - 1 : bytes.length + 1];
        System.arraycopy(bytes, 0, result, 0, at);
        if (how == 1) {
            System.arraycopy(bytes, at + 1, result, at, bytes.length - at - 1);
        } else {
            result[at] = other;
            System.arraycopy(bytes, at, result, at + 1, bytes.length - at);
        }
        return result;
    }

    private static JsonBytesGenerator generator() {
        JsonBytesGenerator generator = new JsonBytesGenerator();
        generator.reset(Integer.MAX_VALUE);
        return generator;
    }

    private static String written(JsonValue value) {
        JsonBytesGenerator generator = generator();
        generator.write(value);
        return new String(generator.toByteArray(), UTF_8);
    }

    @Provide
    Arbitrary<String> likely() {
        return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofMaxLength(8);
    }

    @Provide
    Arbitrary<Byte> likelyByte() {
        return Arbitraries.of(ALPHABET.chars().mapToObj(c -> (byte) c).toList());
    }

    @Provide
    Arbitrary<String> codeUnits() {
        return Arbitraries.chars().range('\ud7ff', '\ue000').list().ofMaxSize(6).map(units -> {
            StringBuilder text = new StringBuilder();
            units.forEach(text::append);
            return text.toString();
        });
    }

    @Provide
    Arbitrary<JsonValue> values() {
        return tree(3);
    }

    private Arbitrary<JsonValue> tree(int levels) {
        Arbitrary<JsonValue> literals = Arbitraries.of(JsonValue.TRUE, JsonValue.FALSE, JsonValue.NULL);
        Arbitrary<JsonValue> strings = text().map(Json::createValue);
        Arbitrary<JsonValue> integers = Arbitraries.longs().map(Json::createValue);
        Arbitrary<JsonValue> decimals = Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-400, 400))
                .as((digits, scale) -> Json.createValue(new BigDecimal(digits, scale)));
        Arbitrary<JsonValue> scalars = Arbitraries.oneOf(List.of(literals, strings, integers, decimals));
        if (levels == 0) {
            return scalars;
        }
        Arbitrary<JsonValue> inner = Arbitraries.lazy(() -> tree(levels - 1));
        Arbitrary<JsonValue> arrays =
                inner.list().ofMaxSize(4).map(elements -> array(elements).build());
        Arbitrary<JsonValue> objects = Arbitraries.maps(text(), inner)
                .ofMaxSize(4)
                .map(members -> object(members).build());
        return Arbitraries.oneOf(List.of(scalars, arrays, objects));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\u00ff')
                .withChars("\"\\/\u20ac\u2028\uffff")
                .ofMaxLength(6);
    }

    private static JsonArrayBuilder array(List<JsonValue> elements) {
        JsonArrayBuilder builder = Json.createArrayBuilder();
        elements.forEach(builder::add);
        return builder;
    }

    private static JsonObjectBuilder object(Map<String, JsonValue> members) {
        JsonObjectBuilder builder = Json.createObjectBuilder();
        members.forEach(builder::add);
        return builder;
    }
}
