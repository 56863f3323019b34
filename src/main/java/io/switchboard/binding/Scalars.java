package io.switchboard.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that JSON-B binds to a string, number or boolean (Jakarta JSON Binding 3.0 §3.3–3.5), and their shapes. */
final class Scalars {
    private static final Map<Class<?>, ScalarShape> SHAPES = shapes();

    private Scalars() {}

    private static ScalarShape text(String expected, Function<String, ?> reader) {
        return new ScalarShape.Text(expected, true, reader);
    }

    private static Map<Class<?>, ScalarShape> shapes() {
        Map<Class<?>, ScalarShape> map = new HashMap<>();
        numbers(map);
        map.put(boolean.class, new ScalarShape.Truth(false));
        map.put(Boolean.class, new ScalarShape.Truth(true));
        map.put(String.class, text("a string", null));
        map.put(char.class, new ScalarShape.Text("a string of one character", false, Scalars::character));
        map.put(Character.class, text("a string of one character", Scalars::character));
        map.put(Duration.class, text("a duration such as PT1H30M", Duration::parse));
        map.put(Period.class, text("a period such as P1Y2M3D", Period::parse));
        map.put(ZoneId.class, text("a time zone such as Europe/Paris", ZoneId::of));
        map.put(ZoneOffset.class, text("a time offset such as +01:00", ZoneOffset::of));
        map.put(TimeZone.class, map.get(ZoneId.class));
        map.put(
                SimpleTimeZone.class,
                text("a time zone with one offset at all times such as +01:00", Scalars::constantZone));
        map.put(UUID.class, text("a UUID such as 123e4567-e89b-12d3-a456-426614174000", Scalars::uuid));
        map.put(URI.class, text("a URI", URI::create));
        // Yasson makes null of what is none.
        map.put(URL.class, text("a URL", Scalars::url));
        map.put(Path.class, text("a file path", Path::of));
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

    private static UUID uuid(String text) {
        return isUuid(text) ? UUID.fromString(text) : null;
    }

    private static String character(String text) {
        return text.length() == 1 ? text : null;
    }

    /** A simple zone changes its offset on the same days in all years, if at all. */
    private static ZoneId constantZone(String text) {
        ZoneId zone = ZoneId.of(text);
        return zone.getRules().isFixedOffset() ? zone : null;
    }

    /** Leaves it a URI, for two URLs are compared by the addresses of their hosts, which the network has to be asked for. */
    private static URI url(String text) {
        try {
            URI uri = URI.create(text);
            return uri.toURL() == null ? null : uri;
        } catch (MalformedURLException e) {
            return null;
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
        DateTexts texts = DateTexts.of(raw);
        if (texts != null) {
            return dates == null ? texts.usual() : dates.shape(texts);
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
        return text("one of " + String.join(", ", names), name -> names.contains(name) ? name : null);
    }
}
