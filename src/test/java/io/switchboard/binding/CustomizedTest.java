package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that adapters, deserializers and formats give another shape. */
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

    public static class Formatted {
        @JsonbDateFormat("dd.MM.yyyy")
        public LocalDate date;

        @JsonbDateFormat("HH:mm")
        public LocalTime time;

        @JsonbDateFormat(JsonbDateFormat.TIME_IN_MILLIS)
        public Date millis;

        @JsonbNumberFormat(value = "#,##0.00", locale = "en-US")
        public BigDecimal amount;

        @JsonbNumberFormat(value = "000", locale = "en-US")
        public int padded;

        @JsonbNumberFormat(value = "0.0", locale = "en-US")
        public Double ratio;
    }

    public record FormattedRecord(
            @JsonbDateFormat("dd.MM.yyyy") LocalDate date,

            @JsonbNumberFormat(value = "0.00", locale = "en-US")
            BigDecimal amount) {}

    @JsonbDateFormat("yyyy/MM/dd")
    @JsonbNumberFormat(value = "0", locale = "en-US")
    public static class FormattedClass {
        public LocalDate date;
        public int number;
        public int[] numbers;
        public String text;
    }

    private static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("{\"text\":\"20C\"}", Adapted.class),
                Arguments.of("{\"map\":{\"c\":20}}", Adapted.class),
                Arguments.of("{\"read\":{\"a\":[1,{\"b\":2}]},\"plain\":{\"degrees\":1}}", Adapted.class),
                Arguments.of("{\"plain\":{\"degrees\":20}}", Adapted.class),
                Arguments.of("{\"money\":99,\"monies\":[1,2]}", Adapted.class),
                Arguments.of("{\"date\":\"28.02.2026\"}", Formatted.class),
                Arguments.of("{\"time\":\"23:59\"}", Formatted.class),
                Arguments.of("{\"millis\":1}", Formatted.class),
                Arguments.of("{\"millis\":\"1\"}", Formatted.class),
                Arguments.of("{\"amount\":\"1,234.50\"}", Formatted.class),
                Arguments.of("{\"padded\":\"007\"}", Formatted.class),
                Arguments.of("{\"ratio\":\"-0.5\"}", Formatted.class),
                Arguments.of("{\"date\":\"28.02.2026\",\"amount\":\"1.50\"}", FormattedRecord.class),
                Arguments.of(
                        "{\"date\":\"2026/02/28\",\"number\":\"5\",\"numbers\":[\"1\"],\"text\":\"x\"}",
                        FormattedClass.class));
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
                        "it.monies[0]: an integer from -9223372036854775808 to 9223372036854775807"),
                Arguments.of(
                        "{\"date\":\"31.02.2026\"}",
                        Formatted.class,
                        "it.date: a date or time in the format dd.MM.yyyy"),
                Arguments.of(
                        "{\"date\":\"2026-02-28\"}",
                        Formatted.class,
                        "it.date: a date or time in the format dd.MM.yyyy"),
                Arguments.of("{\"time\":\"24:00\"}", Formatted.class, "it.time: a date or time in the format HH:mm"),
                Arguments.of(
                        "{\"millis\":1.5}",
                        Formatted.class,
                        "it.millis: an integer, the milliseconds since 1970-01-01T00:00:00Z"),
                Arguments.of(
                        "{\"millis\":\"1e3\"}",
                        Formatted.class,
                        "it.millis: an integer, the milliseconds since 1970-01-01T00:00:00Z"),
                Arguments.of("{\"amount\":1234.5}", Formatted.class, "it.amount: a number in the format #,##0.00"),
                Arguments.of(
                        "{\"amount\":\"1.50 or so\"}", Formatted.class, "it.amount: a number in the format #,##0.00"),
                Arguments.of(
                        "{\"amount\":\"12345678901234567.89\"}",
                        Formatted.class,
                        "it.amount: a number in the format #,##0.00"),
                Arguments.of(
                        "{\"padded\":\"1.5\"}",
                        Formatted.class,
                        "it.padded: an integer from -2147483648 to 2147483647 in the format 000"),
                Arguments.of(
                        "{\"padded\":\"3000000000\"}",
                        Formatted.class,
                        "it.padded: an integer from -2147483648 to 2147483647 in the format 000"),
                Arguments.of(
                        "{\"ratio\":\"∞\"}",
                        Formatted.class,
                        "it.ratio: a 64-bit floating-point number in the format 0.0"),
                Arguments.of(
                        "{\"date\":\"31.02.2026\"}",
                        FormattedRecord.class,
                        "it.date: a date or time in the format dd.MM.yyyy"),
                Arguments.of("{\"amount\":1.5}", FormattedRecord.class, "it.amount: a number in the format 0.00"),
                Arguments.of(
                        "{\"numbers\":[1]}",
                        FormattedClass.class,
                        "it.numbers[0]: an integer from -2147483648 to 2147483647 in the format 0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuseWhatTheirAnnotationsDoNotSay(String json, Type type, String mismatch) {
        assertEquals(mismatch, WIRE.mismatch(json, type));
    }

    @Test
    void adaptersOfAClassHoldAtTheTop() {
        assertEquals(new Money(5), WIRE.read("5", Money.class));
    }

    @Test
    void millisecondsAreRead() {
        Formatted formatted = (Formatted) WIRE.read("{\"millis\":1e3}", Formatted.class);
        assertEquals(Instant.ofEpochSecond(1), formatted.millis.toInstant());
    }

    @Test
    void formattedValuesAreReadBackAsWritten() {
        String json = "{\"amount\":\"1,234.50\",\"date\":\"28.02.2026\",\"millis\":1,\"padded\":\"007\","
                + "\"ratio\":\"0.5\",\"time\":\"23:59\"}";
        assertEquals(json, WIRE.echo(json, Formatted.class));
    }
}
