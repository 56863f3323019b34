package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.binding.Samples.Circle;
import io.switchboard.binding.Samples.Color;
import io.switchboard.binding.Samples.Dog;
import io.switchboard.binding.Samples.Figure;
import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonOutputLimitException;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java values look like in JSON. */
class WritingTest {
    private static final Wire WIRE = new Wire(new JsonBinding());
    private static final Type FIGURES = new TypeToken<List<Figure>>() {}.type();
    private static final String CIRCLES = "[{\"kind\":\"circle\",\"radius\":1}]";
    private static final Type MAYBE = new TypeToken<Optional<Figure>>() {}.type();

    public record Mixed(int a, Object o, Figure f, List<?> l, Double d) {}

    public record Floats(float f, Map<String, Object> m) {}

    /** A class and one that adds to it, of which the declared type of a result says nothing. */
    public static class Parcel<T> {
        public T content;
    }

    public static class Insured<T> extends Parcel<T> {
        public int worth = 9;
    }

    @JsonbTypeInfo(@JsonbSubtype(alias = "sub", type = Sub.class))
    public static class Base<T> {
        public T content;
    }

    public static class Sub extends Base<Integer> {}

    public interface Pages<T> extends Iterable<T> {}

    public static class Leaves extends ArrayList<Integer> implements Pages<Integer> {
        private static final long serialVersionUID = 1L;
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, void.class, "null"),
                Arguments.of(null, Circle.class, "null"),
                Arguments.of("a\"", String.class, "\"a\\\"\""),
                Arguments.of(true, boolean.class, "true"),
                Arguments.of(1, int.class, "1"),
                Arguments.of(1, Object.class, "1"),
                Arguments.of((byte) -1, byte.class, "-1"),
                Arguments.of((short) 2, Number.class, "2"),
                Arguments.of(Long.MIN_VALUE, long.class, "-9223372036854775808"),
                Arguments.of(0.1f, float.class, "0.1"),
                Arguments.of(0.1, double.class, "0.1"),
                Arguments.of(new BigDecimal("1.10"), BigDecimal.class, "1.10"),
                Arguments.of(new BigInteger("123456789012345678901"), BigInteger.class, "123456789012345678901"),
                Arguments.of('c', char.class, "\"c\""),
                Arguments.of(Color.RED, Color.class, "\"RED\""),
                Arguments.of(Color.RED, Object.class, "\"RED\""),
                Arguments.of(LocalDate.of(2026, 1, 31), Object.class, "\"2026-01-31\""),
                Arguments.of(Path.of("a"), Path.class, "\"a\""),
                Arguments.of(JsonValue.TRUE, JsonValue.class, "true"),
                Arguments.of(new byte[] {1, -1}, byte[].class, "[1,-1]"),
                Arguments.of(new int[][] {{1}, {}}, Object.class, "[[1],[]]"),
                Arguments.of(Arrays.asList(1, null, "a"), List.class, "[1,null,\"a\"]"),
                Arguments.of(Map.of("a", List.of()), Map.class, "{\"a\":[]}"),
                Arguments.of(Map.of(Color.RED, 1), Object.class, "{\"RED\":1}"),
                Arguments.of(Optional.of(1), new TypeToken<Optional<Integer>>() {}.type(), "1"),
                Arguments.of(Optional.empty(), Optional.class, "null"),
                Arguments.of(Optional.of(new Circle(1)), MAYBE, "{\"kind\":\"circle\",\"radius\":1}"),
                Arguments.of(OptionalInt.of(4), OptionalInt.class, "4"),
                Arguments.of(OptionalLong.empty(), OptionalLong.class, "null"),
                Arguments.of(new Circle(1), Circle.class, "{\"kind\":\"circle\",\"radius\":1}"),
                Arguments.of(new Circle(1), Figure.class, "{\"kind\":\"circle\",\"radius\":1}"),
                Arguments.of(new Circle(1), Object.class, "{\"kind\":\"circle\",\"radius\":1}"),
                Arguments.of(List.of(new Circle(1)), FIGURES, CIRCLES),
                Arguments.of(List.of(new Circle(1)), Object.class, CIRCLES),
                Arguments.of(new Dog(), Samples.Animal.class, "{\"@type\":\"dog\",\"age\":0,\"teeth\":0}"),
                Arguments.of(
                        new Mixed(1, 2.5, new Circle(3), List.of("x", new Circle(4)), null),
                        Mixed.class,
                        "{\"a\":1,\"f\":{\"kind\":\"circle\",\"radius\":3},"
                                + "\"l\":[\"x\",{\"kind\":\"circle\",\"radius\":4}],\"o\":2.5}"),
                Arguments.of(new Floats(0.1f, Map.of("x", 0.1f)), Floats.class, "{\"f\":0.1,\"m\":{\"x\":0.1}}"),
                Arguments.of(new Insured<>(), new TypeToken<Parcel<Integer>>() {}.type(), "{\"worth\":9}"),
                Arguments.of(new Sub(), new TypeToken<Base<Integer>>() {}.type(), "{\"@type\":\"sub\"}"),
                Arguments.of(List.of(1), new TypeToken<Iterable<Integer>>() {}.type(), "[1]"),
                Arguments.of(Optional.of(List.of(1)), new TypeToken<Optional<Iterable<Integer>>>() {}.type(), "[1]"),
                Arguments.of(List.of(new Circle(1)), new TypeToken<Iterable<Figure>>() {}.type(), CIRCLES),
                Arguments.of(new Leaves(), new TypeToken<Pages<Integer>>() {}.type(), "[]"),
                Arguments.of(
                        new Samples.Page<>(List.of(1)),
                        new TypeToken<Samples.Page<Integer>>() {}.type(),
                        "{\"rows\":[1]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreWrittenAsWhatTheyAre(Object value, Type type, String json) {
        assertEquals(json, WIRE.write(value, type));
    }

    private static Stream<Arguments> withoutForm() {
        return Stream.of(
                Arguments.of(Double.NaN, double.class),
                Arguments.of(Float.POSITIVE_INFINITY, Object.class),
                Arguments.of(new double[] {1, Double.NaN}, double[].class),
                Arguments.of(Map.of("a", Double.NEGATIVE_INFINITY), Map.class),
                Arguments.of(List.of(Optional.of(Float.NaN)), List.class),
                Arguments.of(new Mixed(1, Double.NaN, null, null, null), Mixed.class),
                Arguments.of(new Mixed(1, null, null, null, Double.NaN), Mixed.class),
                Arguments.of(new Floats(Float.NaN, null), Floats.class));
    }

    @ParameterizedTest
    @MethodSource("withoutForm")
    void valuesWithoutFormAreRefused(Object value, Type type) {
        assertThrows(RuntimeException.class, () -> WIRE.write(value, type));
    }

    @ParameterizedTest
    @MethodSource("withoutForm")
    void valuesWithoutFormCanBeTakenBack(Object value, Type type) {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(1000);
        out.writeStartArray().write(1);
        JsonBytesGenerator.Mark mark = out.mark();
        assertThrows(RuntimeException.class, () -> new JsonBinding().write(value, type, out));
        out.rollback(mark);
        out.write(2).writeEnd();
        assertEquals("[1,2]", new String(out.toByteArray(), java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void valuesGoBetweenOthers() {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(1000);
        out.writeStartObject().writeKey("result");
        new JsonBinding().write(new Circle(1), Circle.class, out);
        out.writeKey("next");
        new JsonBinding().write("x", String.class, out);
        out.writeEnd();
        assertEquals(
                "{\"result\":{\"kind\":\"circle\",\"radius\":1},\"next\":\"x\"}",
                new String(out.toByteArray(), java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void endlessNestingIsAnOrdinaryException() {
        List<Object> deep = new ArrayList<>();
        List<Object> end = deep;
        for (int i = 0; i < 100_000; i++) {
            List<Object> next = new ArrayList<>();
            end.add(next);
            end = next;
        }
        assertThrows(RuntimeException.class, () -> WIRE.write(deep, List.class));
    }

    @Test
    void outputThatIsTooLongIsRefused() {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(3);
        assertThrows(JsonOutputLimitException.class, () -> new JsonBinding().write("long", String.class, out));
    }

    @Test
    void outputThatIsTooLongIsKnownWhenYassonMeetsIt() {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(3);
        assertThrows(JsonOutputLimitException.class, () -> new JsonBinding().write(new Circle(1), Circle.class, out));
    }
}
