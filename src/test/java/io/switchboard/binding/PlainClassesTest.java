package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which types are left to Yasson, because it might do more with them than we would. */
class PlainClassesTest {
    public record Renamed(@JsonbProperty("n") int number) {}

    @JsonbPropertyOrder({"b", "a"})
    public record Ordered(int a, int b) {}

    @JsonbNillable
    public record Nillable(String text) {}

    @Retention(RetentionPolicy.RUNTIME)
    @JsonbDateFormat("dd.MM.yyyy")
    public @interface German {}

    public record Stereotyped(@German LocalDate date) {}

    public record Made(int number) {
        @JsonbCreator
        public static Made of(@JsonbProperty("x") int number) {
            return new Made(number);
        }
    }

    public record Overriding(int number) {
        @JsonbTransient
        @Override
        public int number() {
            return number;
        }
    }

    @JsonbTypeInfo
    public interface Base {}

    public record Derived(int number) implements Base {}

    public record Derived2(Inherited inherited) {}

    public record Inherited(int number) implements Middle {}

    public interface Middle extends Base {}

    public record WithGetter(int number) {
        public int getNumber() {
            return number;
        }
    }

    public record WithSetter(int number) {
        public void setOther(int other) {}
    }

    public record WithStatic(int number) {
        static int count;

        public static int count() {
            return count;
        }
    }

    public interface Titled {
        default String getTitle() {
            return "Dr.";
        }
    }

    public record ByInterface(int number) implements Titled {}

    public record TwoConstructors(int number) {
        public TwoConstructors() {
            this(1);
        }
    }

    record NotPublic(int number) {}

    public record Generic<T>(T content) {}

    public record WithArray(int[] numbers) {}

    public record WithOptional(Optional<String> text) {}

    public record WithAnything(List<Object> all) {}

    public record Outer(List<Map<String, Renamed>> deep) {}

    public record Pair(Pair next, Renamed renamed) {}

    @JsonbTypeAdapter(CustomizedTest.ToLong.class)
    public enum Adapted {
        ONE
    }

    public static class Bean {
        public int number;
    }

    private static Stream<Type> left() {
        return Stream.of(
                Renamed.class,
                Ordered.class,
                Nillable.class,
                Stereotyped.class,
                Made.class,
                Overriding.class,
                Derived.class,
                Derived2.class,
                WithGetter.class,
                WithSetter.class,
                WithStatic.class,
                ByInterface.class,
                TwoConstructors.class,
                NotPublic.class,
                Generic.class,
                new TypeToken<Generic<String>>() {}.type(),
                WithArray.class,
                WithOptional.class,
                WithAnything.class,
                Outer.class,
                Pair.class,
                Adapted.class,
                Bean.class,
                Object.class,
                Number.class,
                List.class,
                int[].class,
                new TypeToken<List<? extends String>>() {}.type(),
                new TypeToken<ArrayList<String>>() {}.type(),
                new TypeToken<SortedSet<String>>() {}.type(),
                new TypeToken<Collection<List<Renamed>>>() {}.type(),
                new TypeToken<Map<Integer, String>>() {}.type(),
                new TypeToken<Map<Adapted, String>>() {}.type(),
                new TypeToken<Optional<String>>() {}.type());
    }

    @ParameterizedTest
    @MethodSource("left")
    void whatYassonMightTreatInItsOwnWayIsLeftToIt(Type type) {
        assertNull(new Codecs().of(type));
    }

    @Retention(RetentionPolicy.RUNTIME)
    public @interface Positive {}

    @Positive
    public record Constrained(@Positive int number) {}

    @Test
    void annotationsOfOthersDoNotMatter() {
        assertNotNull(new Codecs().of(Constrained.class));
    }

    /** Counts how often one is made. */
    public record Counted(int number) {
        private static int made;

        public Counted {
            made++;
        }
    }

    @Test
    void valuesThatFitAreMadeOnce() {
        int before = Counted.made;
        new Wire(new JsonBinding()).read("{\"number\":1}", Counted.class);
        assertEquals(before + 1, Counted.made);
    }
}
