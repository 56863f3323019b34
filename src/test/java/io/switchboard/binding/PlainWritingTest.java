package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.binding.PlainSamples.Containers;
import io.switchboard.binding.PlainSamples.Letter;
import io.switchboard.binding.PlainSamples.Numbers;
import io.switchboard.binding.PlainSamples.Point;
import io.switchboard.binding.PlainSamples.Side;
import io.switchboard.binding.PlainSamples.Texts;
import io.switchboard.binding.PlainSamples.Tree;
import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonOutputLimitException;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no JSON was read to are written without Yasson as by Yasson, too. */
class PlainWritingTest {
    private static final JsonBinding BINDING = new JsonBinding();
    private static final Wire PLAIN = new Wire(BINDING);
    private static final Wire YASSON = new Wire(new JsonBinding(new JsonbConfig().withFormatting(false)));
    private static final Type POINTS = new TypeToken<List<Point>>() {}.type();
    private static final Type SCORES = new TypeToken<Map<String, Integer>>() {}.type();

    private static Numbers floating(float f, double d, String decimal) {
        return new Numbers(
                Short.MIN_VALUE,
                null,
                Integer.MIN_VALUE,
                null,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                Byte.MIN_VALUE,
                (byte) 1,
                f,
                f,
                d,
                d,
                true,
                false,
                new BigDecimal(decimal),
                BigInteger.TEN.pow(40));
    }

    private static Texts texts(int year, int nanos, String text) {
        LocalDateTime moment = LocalDateTime.of(year, 2, 3, 0, 0, 0, nanos);
        return new Texts(
                text,
                '"',
                '\u2028',
                new UUID(year, nanos),
                URI.create("x:%20"),
                moment.toLocalDate(),
                moment.toLocalTime(),
                moment,
                OffsetDateTime.of(moment, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)),
                ZonedDateTime.of(moment, ZoneId.of("Europe/Paris")),
                moment.toInstant(ZoneOffset.UTC),
                Duration.ofNanos(nanos - 1),
                Period.of(year, -1, 0),
                ZoneOffset.MIN,
                Side.RIGHT,
                Letter.Ä);
    }

    private static <K, V> Map<K, V> withNulls(K key, V value) {
        Map<K, V> map = new LinkedHashMap<>();
        map.put(null, value);
        map.put(key, null);
        return map;
    }

    private static Stream<Arguments> values() {
        List<Tree> none = Collections.singletonList(null);
        Tree tree =
                new Tree(1, null, none, Map.of("\u0000\ud800", new Tree(2, null, null, null, null, null)), null, null);
        return Stream.of(
                Arguments.of(floating(1e10f, 1e10, "1E+400"), Numbers.class),
                Arguments.of(floating(0f, -0.0, "-0.00"), Numbers.class),
                Arguments.of(floating(Float.MIN_VALUE, Double.MIN_VALUE, "1E-7"), Numbers.class),
                Arguments.of(floating(0.1f, 1e7, "0.0000001"), Numbers.class),
                Arguments.of(floating(16777216f, 1e-3, "123456789012345678901234567890.5"), Object.class),
                Arguments.of(texts(-44, 0, "\ud83d"), Texts.class),
                Arguments.of(texts(-12345, 120_000_000, "😀\\/\u007f\t"), Texts.class),
                Arguments.of(texts(12345, 1, ""), Texts.class),
                Arguments.of(texts(Year.MAX_VALUE, 999_999_999, null), Texts.class),
                Arguments.of(LocalDate.MIN, LocalDate.class),
                Arguments.of(LocalDate.MAX, Object.class),
                Arguments.of(LocalTime.MAX, LocalTime.class),
                Arguments.of(Instant.MIN, Instant.class),
                Arguments.of(Instant.MAX, Instant.class),
                Arguments.of(Side.RIGHT, Side.class),
                Arguments.of(tree, Tree.class),
                Arguments.of(List.of(new Point(1, "a")), POINTS),
                Arguments.of(Arrays.asList(new Point(1, null), null), POINTS),
                Arguments.of(Collections.unmodifiableCollection(List.of(new Point(2, ""))), POINTS),
                Arguments.of(withNulls("a", 1), SCORES),
                Arguments.of(
                        new Containers(
                                Arrays.asList(1, null),
                                List.of(),
                                Collections.singleton(null),
                                withNulls("", 0.5),
                                Map.of(Side.RIGHT, Arrays.asList(null, Point.ORIGIN)),
                                Map.of(Letter.Ä, "ä"),
                                List.of(Map.of())),
                        Containers.class));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreWrittenAsByYasson(Object value, Type type) {
        assertEquals(YASSON.write(value, type), PLAIN.write(value, type));
    }

    @Test
    void keysOfTheSameNameAreRefused() {
        Map<String, Integer> map = withNulls("null", 1);
        assertThrows(JsonbException.class, () -> PLAIN.write(map, SCORES));
    }

    @Test
    void zerosKeepTheirSign() {
        assertEquals("[-0.0,0.0]", PLAIN.write(List.of(-0f, 0f), new TypeToken<List<Float>>() {}.type()));
    }

    private static Stream<Arguments> withoutForm() {
        return Stream.of(
                Arguments.of(floating(Float.NaN, 0, "0"), Numbers.class),
                Arguments.of(floating(0, Double.NEGATIVE_INFINITY, "0"), Numbers.class),
                Arguments.of(withNulls(Side.LEFT, List.of()), new TypeToken<Map<Side, List<Point>>>() {}.type()),
                Arguments.of(new Moody(1), Moody.class),
                Arguments.of(List.of("not a point"), POINTS));
    }

    @ParameterizedTest
    @MethodSource("withoutForm")
    void valuesWithoutFormAreRefusedByYasson(Object value, Type type) {
        assertThrows(RuntimeException.class, () -> YASSON.write(value, type));
    }

    @ParameterizedTest
    @MethodSource("withoutForm")
    void valuesWithoutFormAreRefusedWithoutYasson(Object value, Type type) {
        assertThrows(RuntimeException.class, () -> PLAIN.write(value, type));
    }

    /** Has an accessor that throws an error. */
    public record Moody(int mood) {
        @Override
        public int mood() {
            throw new AssertionError("no");
        }
    }

    @Test
    void errorsOfAccessorsAreExceptions() {
        assertThrows(JsonbException.class, () -> PLAIN.write(new Moody(1), Moody.class));
    }

    @Test
    void accessorsSayWhatIsWritten() {
        assertEquals("{\"size\":7}", PLAIN.write(new Shown(6), Shown.class));
    }

    /** Shows another value than it has. */
    public record Shown(int size) {
        @Override
        public int size() {
            return size + 1;
        }
    }

    @Test
    void endlessNestingIsAnOrdinaryException() {
        List<Tree> rest = new ArrayList<>();
        Tree tree = new Tree(1, null, rest, null, null, null);
        rest.add(tree);
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(Integer.MAX_VALUE);
        assertThrows(JsonbException.class, () -> BINDING.write(tree, Tree.class, out));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 17, 18})
    void outputThatIsTooLongIsRefused(int bytes) {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(bytes);
        List<Point> points = List.of(new Point(1, "a"));
        assertThrows(JsonOutputLimitException.class, () -> BINDING.write(points, POINTS, out));
    }
}
