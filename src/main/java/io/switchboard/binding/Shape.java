package io.switchboard.binding;

import jakarta.json.stream.JsonParser.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What a JSON value must look like to become a value of some Java type as it is. Immutable and thread-safe. */
sealed interface Shape
        permits ScalarShape, Shape.Anything, Shape.Elements, Shape.Entries, Shape.Members, Shape.Variants {
    /** Names what would be right, in words for the one who sent the value. */
    String expected();

    /** Names what would be right instead of a number. */
    default String expectedNumber() {
        return expected();
    }

    /** Tells whether null would be right. */
    default boolean nullable() {
        return true;
    }

    /** Tells whether a value other than null that starts with an event may be right; looks at the token if need be. */
    boolean accepts(Event event, CheckedParser token);

    /** Returns the shape of the elements, of a shape that accepts arrays. */
    default Shape element() {
        throw new IllegalStateException("no array");
    }

    /** Returns the shape of a member, of a shape that accepts objects; null when the name is wrong. */
    default Shape member(String name) {
        throw new IllegalStateException("no object");
    }

    /** Names what the name of a member should have been. */
    default String expectedName() {
        return expected();
    }

    /** What a value of any type within becomes. */
    enum Content {
        /** What code of the application makes of it, or nothing. */
        OPAQUE,
        /** Maps, lists, strings, numbers and booleans. */
        JAVA,
        /** Values of {@code jakarta.json}. */
        JSON
    }

    /**
     * A value of any type within.
     *
     * @param expected its description
     * @param events what it may start with
     * @param content what it becomes
     */
    record Anything(String expected, Set<Event> events, Content content) implements Shape {
        private static final Set<Event> VALUES = Set.of(
                Event.START_ARRAY,
                Event.START_OBJECT,
                Event.VALUE_STRING,
                Event.VALUE_NUMBER,
                Event.VALUE_TRUE,
                Event.VALUE_FALSE);

        static final Anything OPAQUE = new Anything("a value", VALUES, Content.OPAQUE);
        static final Anything JAVA = new Anything("a value", VALUES, Content.JAVA);
        static final Anything JSON = new Anything("a value", VALUES, Content.JSON);

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            if (!events.contains(event)) {
                return false;
            }
            return event != Event.VALUE_NUMBER || content == Content.OPAQUE || Numerals.calculable(token.lexeme());
        }

        @Override
        public String expectedNumber() {
            return events.contains(Event.VALUE_NUMBER) ? "a number" + Numerals.EXPONENT : expected;
        }

        @Override
        public Shape element() {
            return switch (content) {
                case OPAQUE -> OPAQUE;
                case JAVA -> JAVA;
                case JSON -> JSON;
            };
        }

        @Override
        public Shape member(String name) {
            return element();
        }
    }

    /** An array of values of one shape. */
    record Elements(Shape element) implements Shape {
        @Override
        public String expected() {
            return "an array";
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.START_ARRAY;
        }
    }

    /**
     * An object whose members are named freely and have values of one shape.
     *
     * @param sorted whether the map compares its keys by their order
     */
    record Entries(ScalarShape key, Shape value, boolean sorted) implements Shape {
        @Override
        public String expected() {
            return "an object";
        }

        @Override
        public String expectedName() {
            return "a member name that is " + key.expected();
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.START_OBJECT;
        }

        @Override
        public Shape member(String name) {
            return key.acceptsName(name) ? value : null;
        }
    }

    /** An object with known members, found out when first needed, for they may be of the same shape again. */
    final class Members implements Shape {
        private final Supplier<Map<String, Shape>> finder;
        private volatile Map<String, Shape> members;

        Members(Supplier<Map<String, Shape>> finder) {
            this.finder = finder;
        }

        Map<String, Shape> members() {
            Map<String, Shape> found = members;
            if (found == null) {
                found = finder.get();
                members = found;
            }
            return found;
        }

        @Override
        public String expected() {
            return "an object";
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.START_OBJECT;
        }

        @Override
        public Shape member(String name) {
            return members().getOrDefault(name, Anything.OPAQUE);
        }
    }

    /**
     * An object one of whose members says which shape the object has.
     *
     * @param key the name of that member
     * @param byAlias the shapes by what it says
     * @param otherwise the shape when it is missing; null when it must not be
     * @param classes the classes of the variants
     */
    record Variants(String key, Map<String, Supplier<Shape>> byAlias, Shape otherwise, List<Class<?>> classes)
            implements Shape {
        @Override
        public String expected() {
            return "an object whose \"" + key + "\" is " + expectedAlias();
        }

        String expectedAlias() {
            return "one of " + String.join(", ", new TreeSet<>(byAlias.keySet()));
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.START_OBJECT;
        }
    }
}
