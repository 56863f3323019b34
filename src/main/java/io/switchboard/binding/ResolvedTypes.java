package io.switchboard.binding;

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

/** The types of a class's members with the type variables replaced by what a use of the class says they are. */
final class ResolvedTypes {
    private final Map<TypeVariable<?>, Type> variables = new HashMap<>();

    private ResolvedTypes() {}

    /** Takes the meaning of type variables from a class or parameterized type and all its supertypes. */
    static ResolvedTypes seenFrom(Type type) {
        ResolvedTypes types = new ResolvedTypes();
        types.collect(type);
        return types;
    }

    private void collect(Type type) {
        Class<?> raw = erase(type);
        TypeVariable<?>[] formal = raw.getTypeParameters();
        for (int i = 0; i < formal.length; i++) {
            if (type instanceof ParameterizedType parameterized) {
                variables.putIfAbsent(formal[i], parameterized.getActualTypeArguments()[i]);
            } else if (formal[i].getBounds()[0] == Object.class) {
                // Yasson takes every variable of a raw type for Object, which is right for those without bound.
                variables.putIfAbsent(formal[i], Object.class);
            }
        }
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
     * @return a class, or a parameterized or generic array type without variables and wildcards
     * @throws IllegalArgumentException when a variable has no meaning here, or one that Yasson loses
     */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return resolveVariable(variable);
        } else if (type instanceof WildcardType wildcard) {
            Type bound =
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
            return requireClass(resolve(bound), type);
        } else if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> raw ? raw.arrayType() : new ArrayOf(component);
        } else if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return new Parameterized(
                    erase(parameterized),
                    Arrays.stream(arguments).map(this::resolve).toList());
        }
        return type;
    }

    private Type resolveVariable(TypeVariable<?> variable) {
        Type meaning = variables.get(variable);
        if (meaning == null || meaning.equals(variable)) {
            throw new IllegalArgumentException("the type variable " + variable + " has no value");
        }
        return resolve(meaning);
    }

    /** Yasson reduces the bounds of wildcards to their classes and would bind elements of them as they come. */
    private static Type requireClass(Type bound, Type wildcard) {
        if (!(bound instanceof Class<?>)) {
            throw new IllegalArgumentException("the bound of the wildcard " + wildcard + " has type arguments");
        }
        return bound;
    }

    /** Returns the class of a type at run time. */
    static Class<?> erase(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        } else if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        } else if (type instanceof GenericArrayType array) {
            return Array.newInstance(erase(array.getGenericComponentType()), 0).getClass();
        } else if (type instanceof WildcardType wildcard) {
            return erase(wildcard.getUpperBounds()[0]);
        }
        return erase(((TypeVariable<?>) type).getBounds()[0]);
    }

    /** A resolved generic class. */
    record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    /** A resolved array of a generic class. */
    record ArrayOf(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }
    }
}
