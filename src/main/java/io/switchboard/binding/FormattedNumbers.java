package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the types that have a {@code @JsonbNumberFormat} somewhere within. Yasson 3.0.4 shares one {@link
 * java.text.DecimalFormat} between all threads, which then read and write wrong numbers: such types go one at a time.
 * Follows declared types, so it does not know what hides behind {@code Object}. Thread-safe.
 */
final class FormattedNumbers {
    private final Map<Type, Boolean> known = new ConcurrentHashMap<>();

    /** Tells whether there is such an annotation within a type. */
    boolean within(Type type) {
        Boolean found = known.get(type);
        if (found == null) {
            found = search(type);
            known.put(type, found);
        }
        return found;
    }

    private static boolean search(Type root) {
        Set<Type> seen = new HashSet<>();
        Deque<Type> todo = new ArrayDeque<>(List.of(root));
        while (!todo.isEmpty()) {
            Type type = todo.pop();
            if (!seen.add(type)) {
                continue;
            }
            if (type instanceof Class<?> raw && raw.isArray()) {
                todo.push(raw.getComponentType());
            } else if (type instanceof GenericArrayType array) {
                todo.push(array.getGenericComponentType());
            } else if (type instanceof ParameterizedType parameterized) {
                todo.push(parameterized.getRawType());
                todo.addAll(Arrays.asList(parameterized.getActualTypeArguments()));
            } else if (type instanceof Class<?> raw && raw.getClassLoader() != null && visitSafely(raw, todo)) {
                return true;
            }
        }
        return false;
    }

    /** Looks at a class, some of whose members may be of classes that are missing here; then it is better to wait. */
    private static boolean visitSafely(Class<?> raw, Deque<Type> todo) {
        try {
            return visit(raw, todo);
        } catch (LinkageError e) {
            return true;
        }
    }

    /** Looks at the annotations of a class and notes the types it leads to. */
    private static boolean visit(Class<?> raw, Deque<Type> todo) {
        boolean formatted = Annotations.find(Annotations.ofClass(raw), JsonbNumberFormat.class) != null;
        for (Field field : raw.getDeclaredFields()) {
            formatted |= isFormatted(field);
            if (!Modifier.isStatic(field.getModifiers())) {
                todo.add(field.getGenericType());
            }
        }
        for (Method method : raw.getDeclaredMethods()) {
            formatted |= isFormatted(method);
            if (method.getParameterCount() == 0) {
                todo.add(method.getGenericReturnType());
            } else if (method.getName().startsWith("set")) {
                todo.addAll(Arrays.asList(method.getGenericParameterTypes()));
            }
        }
        if (raw.getGenericSuperclass() != null) {
            todo.add(raw.getGenericSuperclass());
        }
        todo.addAll(Arrays.asList(raw.getGenericInterfaces()));
        JsonbTypeInfo variants = raw.getAnnotation(JsonbTypeInfo.class);
        if (variants != null) {
            for (JsonbSubtype variant : variants.value()) {
                todo.add(variant.type());
            }
        }
        return formatted || hasFormattedParameter(raw);
    }

    private static boolean hasFormattedParameter(Class<?> raw) {
        return Arrays.stream(raw.getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .anyMatch(FormattedNumbers::isFormatted)
                || Arrays.stream(raw.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .anyMatch(FormattedNumbers::isFormatted);
    }

    private static boolean isFormatted(AnnotatedElement element) {
        return Annotations.find(Annotations.of(element), JsonbNumberFormat.class) != null;
    }
}
