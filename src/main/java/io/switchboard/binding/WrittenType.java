package io.switchboard.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/** Decides as what type a value is written. */
final class WrittenType {
    private WrittenType() {}

    /** Returns the class of a value, unless its declared type knows more about it. */
    static Type of(Object value, Type declared) {
        if (declared instanceof Class<?> raw) {
            return Scalars.contains(raw) ? declared : value.getClass();
        }
        if (declared instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            // Only these are to Yasson what they are by any of their types; of others it would see the members of that
            // type.
            boolean container = Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw);
            return container || raw == value.getClass() ? declared : value.getClass();
        }
        return value.getClass();
    }
}
