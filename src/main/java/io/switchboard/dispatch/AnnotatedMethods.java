package io.switchboard.dispatch;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the methods of a class that are annotated with {@link RpcMethod}, on themselves or on a method of a superclass or
 * an interface that they override or implement.
 */
final class AnnotatedMethods {

    private AnnotatedMethods() {}

    /**
     * Searches a class.
     *
     * @return the most specific declaration of each method, with the declaration that is annotated; in the order of names
     *     and parameters, because reflection has none
     */
    static Map<Method, Method> of(Class<?> type, Types types) {
        List<Method> candidates = candidates(type);
        Map<Method, Method> found = new HashMap<>();
        for (Method candidate : candidates) {
            if (candidate.isAnnotationPresent(RpcMethod.class)) {
                found.putIfAbsent(mostSpecific(candidate, candidates, types), candidate);
            }
        }
        List<Method> sorted = new ArrayList<>(found.keySet());
        sorted.sort(Comparator.comparing(Method::getName)
                .thenComparing(method -> Arrays.toString(method.getParameterTypes())));
        Map<Method, Method> inOrder = new LinkedHashMap<>();
        for (Method method : sorted) {
            inOrder.put(method, found.get(method));
        }
        return inOrder;
    }

    /**
     * Searches a class for everything that declares a method.
     *
     * @return the declarations of the class, its superclasses and its interfaces; the one that is called first
     */
    static List<Method> declarations(Method method, Class<?> type, Types types) {
        return same(method, candidates(type), types);
    }

    /** All methods in the order from the class upwards, so the first of those that are the same is the one called. */
    private static List<Method> candidates(Class<?> type) {
        List<Method> candidates = new ArrayList<>();
        for (Class<?> supertype : supertypes(type)) {
            for (Method method : supertype.getDeclaredMethods()) {
                if (!method.isBridge() && !method.isSynthetic()) {
                    candidates.add(method);
                }
            }
        }
        return candidates;
    }

    private static Method mostSpecific(Method annotated, List<Method> candidates, Types types) {
        List<Method> same = same(annotated, candidates, types);
        return same.isEmpty() ? annotated : same.get(0);
    }

    private static List<Method> same(Method wanted, List<Method> candidates, Types types) {
        List<Class<?>> signature = signature(wanted, types);
        List<Method> same = new ArrayList<>();
        for (Method candidate : candidates) {
            if (candidate.getName().equals(wanted.getName())
                    && signature(candidate, types).equals(signature)) {
                same.add(candidate);
            }
        }
        return same;
    }

    private static List<Class<?>> signature(Method method, Types types) {
        List<Class<?>> signature = new ArrayList<>();
        for (Type parameter : method.getGenericParameterTypes()) {
            signature.add(Types.erase(types.resolve(parameter)));
        }
        return signature;
    }

    /** The class and its superclasses from the bottom up, then all their interfaces, each before those it extends. */
    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            all.add(c);
        }
        for (Class<?> c : List.copyOf(all)) {
            addInterfaces(c, all);
        }
        return all;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
        for (Class<?> each : type.getInterfaces()) {
            // One that was met before moves behind all that extend it.
            all.remove(each);
            all.add(each);
            addInterfaces(each, all);
        }
    }
}
