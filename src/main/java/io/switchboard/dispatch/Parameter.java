package io.switchboard.dispatch;

import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One parameter of a procedure, as callers see it.
 *
 * @param name the name, not empty
 * @param type the Java type of its values
 * @param kind how its argument is found
 * @param defaultValue the value that an {@link Kind#OPTIONAL} parameter takes when its argument is left out; may be null
 */
public record Parameter(String name, Type type, Kind kind, Object defaultValue) {

    /** How the argument of a parameter is found. */
    public enum Kind {
        /** It must be there. */
        REQUIRED,
        /** It may be left out. */
        OPTIONAL,
        /** The last parameter, an array, which takes the rest of the arguments by position. */
        VARARGS
    }

    /** Checks the name and type. */
    public Parameter {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(kind, "kind");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a parameter needs a name");
        }
        if (kind == Kind.VARARGS && !Types.erase(type).isArray()) {
            throw new IllegalArgumentException("the parameter " + name + " takes the rest, so it must be an array");
        }
    }

    /**
     * Describes a parameter whose argument must be there, unless its type says that it may be left out
     * ({@link Optional} and its relatives).
     *
     * @param name the name, not empty
     * @param type the Java type
     * @return the parameter
     */
    public static Parameter of(String name, Type type) {
        Object empty = emptyOf(Types.erase(type));
        return new Parameter(name, type, empty == null ? Kind.REQUIRED : Kind.OPTIONAL, empty);
    }

    /**
     * Describes a parameter whose argument may be left out.
     *
     * @param name the name, not empty
     * @param type the Java type
     * @param defaultValue what it is then, may be null
     * @return the parameter
     */
    public static Parameter optional(String name, Type type, Object defaultValue) {
        return new Parameter(name, type, Kind.OPTIONAL, defaultValue);
    }

    private static Object emptyOf(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        } else if (type == OptionalInt.class) {
            return OptionalInt.empty();
        } else if (type == OptionalLong.class) {
            return OptionalLong.empty();
        } else if (type == OptionalDouble.class) {
            return OptionalDouble.empty();
        }
        return null;
    }
}
