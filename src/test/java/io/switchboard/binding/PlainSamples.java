package io.switchboard.binding;

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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Types that are bound without Yasson. */
public final class PlainSamples {
    private PlainSamples() {}

    /** An enum, two of whose constants begin alike. */
    public enum Side {
        LEFT,
        LEFTMOST,
        RIGHT {
            @Override
            public String toString() {
                return "right-hand";
            }
        }
    }

    /** More constants than are compared one by one. */
    public enum Letter {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L,
        M,
        N,
        O,
        P,
        Q,
        R,
        Ä
    }

    /** Numbers of all kinds, in an order that is not that of their names. */
    public record Numbers(
            short s,
            Short boxedShort,
            int i,
            Integer boxedInt,
            long l,
            Long boxedLong,
            byte b,
            Byte boxedByte,
            float f,
            Float boxedFloat,
            double d,
            Double boxedDouble,
            boolean t,
            Boolean boxedTruth,
            BigDecimal decimal,
            BigInteger integer) {}

    /** Everything that is a string in JSON. */
    public record Texts(
            String text,
            char c,
            Character character,
            UUID uuid,
            URI uri,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zonedDateTime,
            Instant instant,
            Duration duration,
            Period period,
            ZoneId zone,
            Side side,
            Letter letter) {}

    /** Containers. */
    public record Containers(
            List<Integer> list,
            Collection<String> collection,
            Set<LocalDate> set,
            Map<String, Double> map,
            Map<Side, List<Point>> sides,
            Map<Letter, String> letters,
            List<Map<String, Set<Long>>> nested) {}

    /** One with things that are no members, and names that are not ASCII. */
    public record Point(int größe, String $y_2) implements Comparable<Point> {
        public static final Point ORIGIN = new Point(0, null);
        static int made;

        public Point {
            if (größe == 13) {
                throw new IllegalArgumentException("unlucky");
            }
        }

        /** Neither getter nor setter. */
        public Point moved(int by) {
            return new Point(größe + by, $y_2);
        }

        @Override
        public int compareTo(Point other) {
            return Integer.compare(größe, other.größe);
        }
    }

    /** Contains itself. */
    public record Tree(long id, Tree left, List<Tree> rest, Map<String, Tree> byName, Texts leaf, Numbers numbers) {}

    /** Has no members. */
    public record Empty() {}

    /** As many as there are. */
    static final List<Type> TYPES = List.of(
            Numbers.class,
            Texts.class,
            Containers.class,
            Point.class,
            Tree.class,
            Empty.class,
            Side.class,
            LocalDate.class,
            new TypeToken<List<Point>>() {}.type(),
            new TypeToken<Set<Side>>() {}.type(),
            new TypeToken<Map<String, Integer>>() {}.type(),
            new TypeToken<Map<Letter, Containers>>() {}.type());
}
