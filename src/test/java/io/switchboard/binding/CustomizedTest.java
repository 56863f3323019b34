package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that adapters, and deserializers give another shape. */
class CustomizedTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    public record Celsius(int degrees) {}

    public static class ToText implements JsonbAdapter<Celsius, String> {
        @Override
        public String adaptToJson(Celsius celsius) {
            return celsius.degrees + "C";
        }

        @Override
        public Celsius adaptFromJson(String text) {
            return new Celsius(Integer.parseInt(text.replace("C", "")));
        }
    }

    public static class ToMap implements JsonbAdapter<Celsius, Map<String, Short>> {
        @Override
        public Map<String, Short> adaptToJson(Celsius celsius) {
            return Map.of("c", (short) celsius.degrees);
        }

        @Override
        public Celsius adaptFromJson(Map<String, Short> map) {
            return new Celsius(map.get("c"));
        }
    }

    @JsonbTypeAdapter(ToLong.class)
    public record Money(long cents) {}

    public static class ToLong implements JsonbAdapter<Money, Long> {
        @Override
        public Long adaptToJson(Money money) {
            return money.cents;
        }

        @Override
        public Money adaptFromJson(Long cents) {
            return new Money(cents);
        }
    }

    public static class Reader implements JsonbDeserializer<Celsius> {
        @Override
        public Celsius deserialize(JsonParser parser, DeserializationContext context, Type type) {
            int degrees = 0;
            while (parser.hasNext()) {
                if (parser.next() == JsonParser.Event.VALUE_NUMBER) {
                    degrees += parser.getInt();
                }
            }
            return new Celsius(degrees);
        }
    }

    public static class Adapted {
        @JsonbTypeAdapter(ToText.class)
        public Celsius text;

        @JsonbTypeAdapter(ToMap.class)
        public Celsius map;

        @JsonbTypeDeserializer(Reader.class)
        public Celsius read;

        public Celsius plain;
        public Money money;
        public List<Money> monies;
    }

    private static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("{\"text\":\"20C\"}", Adapted.class),
                Arguments.of("{\"map\":{\"c\":20}}", Adapted.class),
                Arguments.of("{\"read\":{\"a\":[1,{\"b\":2}]},\"plain\":{\"degrees\":1}}", Adapted.class),
                Arguments.of("{\"plain\":{\"degrees\":20}}", Adapted.class),
                Arguments.of("{\"money\":99,\"monies\":[1,2]}", Adapted.class));
    }

    @ParameterizedTest
    @MethodSource("right")
    void takeWhatTheirAnnotationsSay(String json, Type type) {
        assertEquals("none", WIRE.mismatch(json, type));
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{\"text\":20}", Adapted.class, "it.text: a string"),
                Arguments.of("{\"text\":{\"degrees\":20}}", Adapted.class, "it.text: a string"),
                Arguments.of("{\"text\":\"hot\"}", Adapted.class, "it.text: a string"),
                Arguments.of("{\"map\":{\"c\":70000}}", Adapted.class, "it.map.c: an integer from -32768 to 32767"),
                Arguments.of("{\"map\":{}}", Adapted.class, "it.map: an object"),
                Arguments.of("{\"read\":[1.5]}", Adapted.class, "it.read[0]: a value"),
                Arguments.of("{\"plain\":\"20C\"}", Adapted.class, "it.plain: an object"),
                Arguments.of(
                        "{\"money\":1.5}",
                        Adapted.class,
                        "it.money: an integer from -9223372036854775808 to 9223372036854775807"),
                Arguments.of(
                        "{\"monies\":[\"1\"]}",
                        Adapted.class,
                        "it.monies[0]: an integer from -9223372036854775808 to 9223372036854775807"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuseWhatTheirAnnotationsDoNotSay(String json, Type type, String mismatch) {
        assertEquals(mismatch, WIRE.mismatch(json, type));
    }

    @Test
    void keysThatTakeLongToParseAreRefused() {
        Type type = new TypeToken<Map<BigInteger, String>>() {}.type();
        String mismatch = WIRE.mismatch("{\"" + "9".repeat(100_000) + "\":\"\"}", type);
        assertEquals("it[\"" + "9".repeat(64) + "…\"]: a member name that is an integer", mismatch);
    }

    @Test
    void adaptersOfAClassHoldAtTheTop() {
        assertEquals(new Money(5), WIRE.read("5", Money.class));
    }
}
