package io.switchboard.binding;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Types that the tests bind to. */
public final class Samples {
    private Samples() {}

    public enum Color {
        RED,
        GREEN
    }

    /** A member of every kind of scalar, named after its type. */
    public record Everything(
            int anInt,
            Integer anInteger,
            long aLong,
            Long aBoxedLong,
            short aShort,
            Short aBoxedShort,
            byte aByte,
            Byte aBoxedByte,
            float aFloat,
            Float aBoxedFloat,
            double aDouble,
            Double aBoxedDouble,
            boolean aBoolean,
            Boolean aBoxedBoolean,
            char aChar,
            Character aCharacter,
            String aString,
            BigDecimal aBigDecimal,
            BigInteger aBigInteger,
            Number aNumber,
            Color aColor,
            UUID aUuid,
            URI aUri,
            URL aUrl,
            LocalDate aDate,
            LocalTime aTime,
            Instant anInstant,
            OffsetDateTime aDateTime,
            YearMonth aMonth,
            Duration aDuration,
            OptionalInt anOptionalInt,
            OptionalLong anOptionalLong,
            OptionalDouble anOptionalDouble,
            Optional<Integer> anOptional,
            int[] ints,
            byte[] bytes,
            char[] chars,
            List<Integer> list,
            Set<String> set,
            Map<String, Integer> map,
            Map<Color, Long> colors,
            Map<Integer, String> numbered,
            JsonObject anObject,
            Object anything) {}

    /** What variants cannot have, being bound from less than the text. */
    public record JsonVariant(JsonValue aValue, JsonArray anArray) implements VariantsTest.AnyJson {}

    /** The same kinds of scalars, where they matter, behind setters and in public fields. */
    public static class Bean {
        private int anInt;
        private String aString;
        private Boolean aBoolean;
        private Bean next;
        public double aDouble;
        public List<Short> shorts;

        public int getAnInt() {
            return anInt;
        }

        public void setAnInt(int value) {
            anInt = value;
        }

        public String getAString() {
            return aString;
        }

        public void setAString(String value) {
            aString = value;
        }

        public Boolean getABoolean() {
            return aBoolean;
        }

        public void setABoolean(Boolean value) {
            aBoolean = value;
        }

        public Bean getNext() {
            return next;
        }

        public void setNext(Bean value) {
            next = value;
        }
    }

    /** A generic record; Yasson knows no components of a type variable's own type. */
    public record Page<T>(List<T> rows) {}

    public record Box<T>(T content) {}

    /** A generic class and one that says what it is of. */
    public static class Holder<A, B> {
        public A first;
        public List<B> second;
        public B[] third;
    }

    public static class Swapped<X> extends Holder<X, Integer> {}

    public static class Fixed extends Swapped<String> {}

    @JsonbTypeInfo(
            key = "kind",
            value = {
                @JsonbSubtype(alias = "circle", type = Circle.class),
                @JsonbSubtype(alias = "group", type = Group.class),
                @JsonbSubtype(alias = "all", type = All.class)
            })
    public interface Figure {}

    public record Circle(int radius) implements Figure {}

    public record Group(List<Figure> figures, Map<String, Figure> named) implements Figure {}

    public record All(Everything everything) implements Figure {}

    /** A class that is one of its own variants. */
    @JsonbTypeInfo(@JsonbSubtype(alias = "dog", type = Dog.class))
    public static class Animal {
        public int age;
    }

    public static class Dog extends Animal {
        public short teeth;
    }

    /** An order, for paths that read well. */
    public record Order(List<Item> items, Map<String, Item> byName, Item[][] grid) {}

    public record Item(int quantity, LocalDate due) {}
}
