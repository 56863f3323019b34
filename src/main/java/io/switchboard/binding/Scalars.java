package io.switchboard.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that JSON-B binds to a string, number or boolean (Jakarta JSON Binding 3.0 §3.3–3.5), and their shapes. */
final class Scalars {
    private static final Map<Class<?>, ScalarShape> SHAPES = shapes();

    /** Those whose format {@code @JsonbDateFormat} can change. */
    private static final Map<Class<?>, ScalarShape> DATES = dates();

    /** Those of modules that need not be there, by name. */
    private static final Map<String, ScalarShape> OTHER_DATES = Map.of(
            // Yasson drops the offset of these two.
            "java.sql.Date", text("a date such as 2026-01-31", text -> text.length() == 10),
            "java.sql.Timestamp", text("a date and time such as 2026-01-31T10:15:30", text -> !hasOffset(text)),
            "javax.xml.datatype.XMLGregorianCalendar", text("a date such as 2026-01-31", null));

    private Scalars() {}

    /** Looks at each character once: a regular expression takes the square of the length, and a caller chooses that. */
    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return time >= 0 && text.chars().skip(time).anyMatch(c -> c == '-' || c == '+' || c == '[');
    }

    private static ScalarShape text(String expected, Predicate<String> test) {
        return new ScalarShape.Text(expected, true, test);
    }

    private static Map<Class<?>, ScalarShape> shapes() {
        Map<Class<?>, ScalarShape> map = new HashMap<>();
        numbers(map);
        map.put(boolean.class, new ScalarShape.Truth(false));
        map.put(Boolean.class, new ScalarShape.Truth(true));
        map.put(String.class, text("a string", null));
        map.put(char.class, new ScalarShape.Text("a string of one character", false, text -> text.length() == 1));
        map.put(Character.class, text("a string of one character", text -> text.length() == 1));
        map.put(Duration.class, text("a duration such as PT1H30M", null));
        map.put(Period.class, text("a period such as P1Y2M3D", null));
        map.put(ZoneId.class, text("a time zone such as Europe/Paris", null));
        map.put(ZoneOffset.class, text("a time offset such as +01:00", null));
        map.put(TimeZone.class, text("a time zone such as Europe/Paris", null));
        map.put(SimpleTimeZone.class, map.get(TimeZone.class));
        map.put(UUID.class, text("a UUID such as 123e4567-e89b-12d3-a456-426614174000", Scalars::isUuid));
        map.put(URI.class, text("a URI", null));
        // Yasson makes null of what is none.
        map.put(URL.class, text("a URL", Scalars::isUrl));
        map.put(Path.class, text("a file path", null));
        return Map.copyOf(map);
    }

    private static void numbers(Map<Class<?>, ScalarShape> map) {
        whole(map, byte.class, Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE);
        whole(map, short.class, Short.class, Short.MIN_VALUE, Short.MAX_VALUE);
        whole(map, int.class, Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE);
        whole(map, long.class, Long.class, Long.MIN_VALUE, Long.MAX_VALUE);
        map.put(OptionalInt.class, map.get(Integer.class));
        map.put(OptionalLong.class, map.get(Long.class));
        map.put(float.class, new ScalarShape.Floating(true, false));
        map.put(Float.class, new ScalarShape.Floating(true, true));
        map.put(double.class, new ScalarShape.Floating(false, false));
        map.put(Double.class, new ScalarShape.Floating(false, true));
        map.put(OptionalDouble.class, map.get(Double.class));
        map.put(BigInteger.class, new ScalarShape.Unlimited());
        map.put(BigDecimal.class, new ScalarShape.Decimal());
        map.put(Number.class, new ScalarShape.Decimal());
    }

    private static void whole(Map<Class<?>, ScalarShape> map, Class<?> primitive, Class<?> boxed, long min, long max) {
        map.put(primitive, new ScalarShape.Whole(min, max, false));
        map.put(boxed, new ScalarShape.Whole(min, max, true));
    }

    private static Map<Class<?>, ScalarShape> dates() {
        Map<Class<?>, ScalarShape> map = new HashMap<>();
        map.put(LocalDate.class, text("a date such as 2026-01-31", null));
        map.put(LocalTime.class, text("a time such as 10:15:30", null));
        map.put(LocalDateTime.class, text("a date and time such as 2026-01-31T10:15:30", null));
        map.put(Instant.class, text("an instant such as 2026-01-31T10:15:30Z", null));
        map.put(OffsetTime.class, text("a time with offset such as 10:15:30+01:00", null));
        map.put(OffsetDateTime.class, text("a date and time with offset such as 2026-01-31T10:15:30+01:00", null));
        map.put(ZonedDateTime.class, text("a date and time such as 2026-01-31T10:15:30+01:00[Europe/Paris]", null));
        map.put(YearMonth.class, text("a month such as 2026-01", null));
        map.put(MonthDay.class, text("a day such as --01-31", null));
        map.put(Date.class, text("a date and time such as 2026-01-31T10:15:30Z", null));
        map.put(Calendar.class, text("a date such as 2026-01-31 or 2026-01-31T10:15:30Z", null));
        map.put(GregorianCalendar.class, map.get(Calendar.class));
        return Map.copyOf(map);
    }

    /** Tells whether a text is a UUID in the usual length: Java parses shorter ones, too. */
    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUrl(String text) {
        try {
            return URI.create(text).toURL() != null;
        } catch (MalformedURLException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Returns the shape of a class.
     *
     * @param dates the format of dates, or null
     * @param numbers the format of numbers, or null
     * @return null when it is not a scalar
     */
    static ScalarShape of(Class<?> raw, DatePattern dates, NumberPattern numbers) {
        ScalarShape date = DATES.containsKey(raw) ? DATES.get(raw) : OTHER_DATES.get(raw.getName());
        if (date != null) {
            return dates == null ? date : dates.shape(date);
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        ScalarShape shape = SHAPES.get(raw);
        return shape == null || numbers == null ? shape : numbers.shape(shape);
    }

    /** Tells whether a class is bound to one token when nothing is configured. */
    static boolean contains(Class<?> raw) {
        return of(raw, null, null) != null;
    }

    private static ScalarShape enumeration(Class<?> raw) {
        Set<String> names = Stream.of(raw.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return text("one of " + String.join(", ", names), names::contains);
    }
}
