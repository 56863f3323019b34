package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which names of members become which keys. */
class MapKeysTest {
    private static final Wire WIRE = new Wire(new JsonBinding());
    private static final String UUID_TEXT = "123e4567-e89b-12d3-a456-426614174000";

    private static final Map<Type, List<List<String>>> NAMES = Map.ofEntries(
            row(new TypeToken<Map<Object, Byte>>() {}, List.of("", "a", "1"), List.of()),
            row(new TypeToken<Map<Byte, Byte>>() {}, List.of("127", "-128"), List.of("128", "1.0", "", "+1")),
            row(new TypeToken<Map<Short, Byte>>() {}, List.of("32767"), List.of("32768", " 1", "1 ", "1e1")),
            row(
                    new TypeToken<Map<Long, Byte>>() {},
                    List.of("9223372036854775807", "-9223372036854775808"),
                    List.of("9223372036854775808", "0x1", "1L", "00", "-", "--1", "999999999999999999999999")),
            row(
                    new TypeToken<Map<Double, Byte>>() {},
                    List.of("1", "-1.5e3", "1e308"),
                    List.of("NaN", "Infinity", "1e309", "1e-400", "1d", "0x1p3", ".5", "1.", " 1")),
            row(new TypeToken<Map<Float, Byte>>() {}, List.of("1.5"), List.of("1e39", "1f", "NaN")),
            row(new TypeToken<Map<BigInteger, Byte>>() {}, List.of("12345678901234567890"), List.of("1.0", "x")),
            row(new TypeToken<Map<BigDecimal, Byte>>() {}, List.of("1.50", "1e9"), List.of("1e1001", "1,5", "")),
            row(new TypeToken<Map<Boolean, Byte>>() {}, List.of("true", "false"), List.of("True", "yes", "1", "")),
            row(new TypeToken<Map<Character, Byte>>() {}, List.of("a", " "), List.of("", "ab")),
            row(new TypeToken<Map<Samples.Color, Byte>>() {}, List.of("RED"), List.of("red", "Red", "0", "")),
            row(new TypeToken<Map<UUID, Byte>>() {}, List.of(UUID_TEXT), List.of("1-1-1-1-1", "")),
            row(new TypeToken<Map<LocalDate, Byte>>() {}, List.of("2026-01-31"), List.of("2026-02-30", "x")));

    private static Map.Entry<Type, List<List<String>>> row(TypeToken<?> type, List<String> right, List<String> wrong) {
        return Map.entry(type.type(), List.of(right, wrong));
    }

    private static Stream<Arguments> names(int kind) {
        return NAMES.entrySet().stream()
                .flatMap(row -> row.getValue().get(kind).stream().map(name -> Arguments.of(row.getKey(), name)));
    }

    private static Stream<Arguments> right() {
        return names(0);
    }

    private static Stream<Arguments> wrong() {
        return names(1);
    }

    private static String mismatch(Type type, String name) {
        return WIRE.mismatch("{\"" + name + "\":1}", type);
    }

    @ParameterizedTest
    @MethodSource("right")
    void namesThatAreKeysAreTaken(Type type, String name) {
        assertEquals("none", mismatch(type, name));
    }

    @ParameterizedTest
    @MethodSource("right")
    void valuesBehindKeysAreChecked(Type type, String name) {
        String mismatch = WIRE.mismatch("{\"" + name + "\":128}", type);
        assertEquals("an integer from -128 to 127", mismatch.substring(mismatch.indexOf(": ") + 2));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesThatAreNoKeysAreRefused(Type type, String name) {
        String step = name.matches("[A-Za-z]\\w*") ? "." + name : "[\"" + name + "\"]";
        String mismatch = mismatch(type, name);
        assertEquals("it" + step, mismatch.substring(0, mismatch.indexOf(": ")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesThatAreNoKeysAreToldWhatTheyShouldBe(Type type, String name) {
        String mismatch = mismatch(type, name);
        assertTrue(mismatch.contains(": a member name that is "), mismatch);
    }

    private static Stream<Arguments> twins() {
        return Stream.of(
                Arguments.of(new TypeToken<Map<Integer, Byte>>() {}.type(), "0", "-0"),
                Arguments.of(new TypeToken<Map<BigInteger, Byte>>() {}.type(), "0", "-0"),
                Arguments.of(new TypeToken<Map<Double, Byte>>() {}.type(), "1", "1.0"),
                Arguments.of(new TypeToken<Map<Float, Byte>>() {}.type(), "0.1", "0.10000000001"),
                Arguments.of(new TypeToken<Map<BigDecimal, Byte>>() {}.type(), "10e1", "1.0e2"),
                Arguments.of(new TypeToken<SortedMap<BigDecimal, Byte>>() {}.type(), "1", "1.0"),
                Arguments.of(new TypeToken<Map<UUID, Byte>>() {}.type(), UUID_TEXT, UUID_TEXT.toUpperCase(Locale.ROOT)),
                Arguments.of(
                        new TypeToken<Map<Instant, Byte>>() {}.type(),
                        "2026-01-31T00:00:00Z",
                        "2026-01-31T00:00:00.0Z"),
                Arguments.of(
                        new TypeToken<Map<Date, Byte>>() {}.type(),
                        "2026-01-31T00:00:00Z",
                        "2026-01-31T01:00:00+01:00"),
                Arguments.of(new TypeToken<Map<Duration, Byte>>() {}.type(), "PT0.5S", "PT0.50S"),
                Arguments.of(new TypeToken<Map<Period, Byte>>() {}.type(), "-P7D", "P-1W"),
                Arguments.of(new TypeToken<Map<URI, Byte>>() {}.type(), "http://a/", "HTTP://A/"),
                Arguments.of(new TypeToken<Map<Path, Byte>>() {}.type(), "a/b", "a//b"));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void namesThatWouldBecomeTheKeyOfAnEarlierOneAreRefused(Type type, String first, String second) {
        String mismatch = WIRE.mismatch("{\"" + first + "\":1,\"" + second + "\":2}", type);
        assertEquals("it[\"" + second + "\"]: a member name that does not mean the same as an earlier one", mismatch);
    }

    @ParameterizedTest
    @MethodSource("twins")
    void namesThatWouldBecomeTheKeyOfAnotherMapAreTaken(Type type, String first, String second) {
        Type maps = new ResolvedTypes.Parameterized(List.class, List.of(type));
        assertEquals("none", WIRE.mismatch("[{\"" + first + "\":1},{\"" + second + "\":2}]", maps));
    }

    @Test
    void decimalsOfDifferentScalesAreDifferentKeys() {
        Object map = WIRE.read("{\"1\":1,\"1.0\":2}", new TypeToken<Map<BigDecimal, Byte>>() {}.type());
        assertEquals(Map.of(BigDecimal.ONE, (byte) 1, new BigDecimal("1.0"), (byte) 2), map);
    }

    @Test
    void zerosOfDifferentSignsAreDifferentKeys() {
        Object map = WIRE.read("{\"0\":1,\"-0\":2}", new TypeToken<Map<Double, Byte>>() {}.type());
        assertEquals(Map.of(0.0, (byte) 1, -0.0, (byte) 2), map);
    }
}
