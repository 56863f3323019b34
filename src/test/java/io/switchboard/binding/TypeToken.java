package io.switchboard.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Writes down a generic type: {@code new TypeToken<List<String>>() {}.type()}. */
public abstract class TypeToken<T> {
    public final Type type() {
        return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }
}
