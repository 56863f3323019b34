package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the text of a default becomes, and which texts stop the start. */
class DefaultTextTest {

    static List<Arguments> defaults() {
        return List.of(
                arguments("text", String.class, "text"),
                arguments("", String.class, ""),
                arguments("text", CharSequence.class, "text"),
                arguments("text", Object.class, "text"),
                arguments("5", int.class, 5),
                arguments("-5", Integer.class, -5),
                arguments("5", long.class, 5L),
                arguments("5", short.class, (short) 5),
                arguments("5", byte.class, (byte) 5),
                arguments("0.5", double.class, 0.5),
                arguments("0.5", Float.class, 0.5f),
                arguments("0e9", double.class, 0.0),
                arguments("Infinity", double.class, Double.POSITIVE_INFINITY),
                arguments("true", boolean.class, true),
                arguments("false", Boolean.class, false),
                arguments("x", char.class, 'x'),
                arguments("1E+3", BigDecimal.class, new BigDecimal("1E+3")),
                arguments("12345678901234567890", BigInteger.class, new BigInteger("12345678901234567890")),
                arguments("MONDAY", DayOfWeek.class, DayOfWeek.MONDAY),
                arguments("LOW", Level.class, Level.LOW),
                arguments("2026-01-31", LocalDate.class, LocalDate.of(2026, 1, 31)),
                arguments("PT5S", Duration.class, Duration.ofSeconds(5)),
                arguments("P1D", Period.class, Period.ofDays(1)),
                arguments("1970-01-01T00:00:00Z", Instant.class, Instant.EPOCH),
                arguments("Europe/Berlin", ZoneId.class, ZoneId.of("Europe/Berlin")),
                arguments("c0ffee00-0000-0000-0000-000000000001", UUID.class, uuid()),
                arguments("https://example.com/", URI.class, URI.create("https://example.com/")),
                arguments("name", Name.class, new Name("name")));
    }

    private static UUID uuid() {
        return UUID.fromString("c0ffee00-0000-0000-0000-000000000001");
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void isReadAsTheTypeReadsText(String text, Class<?> type, Object expected) {
        assertEquals(expected, DefaultText.read(text, type));
    }

    static List<Arguments> misfits() {
        return List.of(
                arguments("five", int.class),
                arguments("1e400", double.class),
                arguments("-1e400", Double.class),
                arguments("1e-400", double.class),
                arguments("1e50", float.class),
                arguments("3000000000", int.class),
                arguments("300", byte.class),
                arguments("", int.class),
                arguments("1.5", long.class),
                arguments("yes", boolean.class),
                arguments("TRUE", Boolean.class),
                arguments("xy", char.class),
                arguments("", Character.class),
                arguments("SOMEDAY", DayOfWeek.class),
                arguments("31.01.2026", LocalDate.class),
                arguments("not a uri", URI.class),
                arguments("XXXX", Currency.class),
                arguments("a", List.class),
                arguments("a", String[].class),
                arguments("a", Optional.class),
                arguments("a", Number.class),
                arguments("a", Runnable.class));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void isRefusedWhenTheTypeCannotReadIt(String text, Class<?> type) {
        assertThrows(IllegalArgumentException.class, () -> DefaultText.read(text, type));
    }

    @Test
    void stopsTheStartWithTheNameOfItsParameter() {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        Misfit service = new Misfit();
        String message = assertThrows(IllegalArgumentException.class, () -> builder.service("", service))
                .getMessage();
        assertTrue(
                message.startsWith("the default of the parameter number of " + Misfit.class.getTypeName()
                        + ".f(int): \"five\" is no default for the type int"),
                message);
    }

    @Test
    void reachesTheMethodWhenTheArgumentIsLeftOut() {
        assertEquals("LOW 2026-01-31", Caller.of(new Defaults()).result("f"));
    }

    @Test
    void mayBeTheEmptyText() {
        assertEquals("[]", Caller.of(new Defaults()).result("empty"));
    }

    private enum Level {
        LOW
    }

    /** A class with a constructor of one text. */
    public record Name(String text) {}

    static final class Misfit {

        @RpcMethod
        public void f(@RpcParam(defaultValue = "five") int number) {}
    }

    static final class Defaults {

        @RpcMethod
        public String f(
                @RpcParam(defaultValue = "LOW") Level level, @RpcParam(defaultValue = "2026-01-31") LocalDate date) {
            return level + " " + date;
        }

        @RpcMethod
        public String empty(@RpcParam(defaultValue = "") String text) {
            return "[" + text + "]";
        }
    }
}
