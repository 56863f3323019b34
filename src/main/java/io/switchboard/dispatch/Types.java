package io.switchboard.dispatch;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of a class's members as seen from one of its subclasses: type variables are replaced by what the subclass says
 * they are, and wildcards by their upper bounds.
 */
public final class Types {

    private final Map<TypeVariable<?>, Type> variables = new HashMap<>();

    private Types() {}

    /**
     * Looks at types from a class.
     *
     * @param viewpoint the class whose declaration gives the type variables of its supertypes their meaning
     * @return the view
     */
    public static Types seenFrom(Type viewpoint) {
        Types types = new Types();
        types.collect(viewpoint);
        return types;
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] formal = erase(type).getTypeParameters();
            Type[] actual = parameterized.getActualTypeArguments();
            for (int i = 0; i < formal.length; i++) {
                variables.putIfAbsent(formal[i], actual[i]);
            }
        }
        Class<?> raw = erase(type);
        if (raw.getGenericSuperclass() != null) {
            collect(raw.getGenericSuperclass());
        }
        for (Type supertype : raw.getGenericInterfaces()) {
            collect(supertype);
        }
    }

    /**
     * Resolves a type.
     *
     * @param type any type
     * @return a class, or a parameterized or generic array type without variables or wildcards
     */
    public Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            Type meaning = variables.get(variable);
            return meaning == null || meaning == variable ? erase(variable) : resolve(meaning);
        } else if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0]);
        } else if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> raw ? raw.arrayType() : new GenericArray(component);
        } else if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return new Parameterized(
                    erase(type), Arrays.stream(arguments).map(this::resolve).toList(), parameterized.getOwnerType());
        }
        return type;
    }

    /**
     * Erases a type.
     *
     * @param type any type
     * @return the class of its values
     */
    public static Class<?> erase(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        } else if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        } else if (type instanceof GenericArrayType array) {
            return Array.newInstance(erase(array.getGenericComponentType()), 0).getClass();
        } else if (type instanceof TypeVariable<?> variable) {
            return erase(variable.getBounds()[0]);
        } else if (type instanceof WildcardType wildcard) {
            return erase(wildcard.getUpperBounds()[0]);
        }
        throw new IllegalArgumentException("not a Java type: " + type);
    }

    /**
     * Finds the first type argument of a type such as {@code Optional<T>}.
     *
     * @param type a type
     * @return its first argument, or {@code Object} when it is raw
     */
    public static Type argumentOf(Type type) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    /**
     * Finds the component type of an array.
     *
     * @param array an array type
     * @return the type of its elements
     */
    public static Type componentOf(Type array) {
        return array instanceof GenericArrayType generic
                ? generic.getGenericComponentType()
                : ((Class<?>) array).getComponentType();
    }

    /** A resolved type with arguments. */
    private record Parameterized(Class<?> rawType, List<Type> arguments, Type ownerType) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return rawType;
        }

        @Override
        public Type getOwnerType() {
            return ownerType;
        }
    }

    /** A resolved array of a type with arguments. */
    private record GenericArray(Type component) implements GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return component;
        }
    }
}
