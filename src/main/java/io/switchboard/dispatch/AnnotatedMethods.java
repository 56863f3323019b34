package io.switchboard.dispatch;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
        candidates.stream()
                .filter(method -> method.isAnnotationPresent(RpcMethod.class))
                .forEach(annotated -> found.putIfAbsent(mostSpecific(annotated, candidates, types), annotated));
        Map<Method, Method> inOrder = new LinkedHashMap<>();
        found.keySet().stream()
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(m -> Arrays.toString(m.getParameterTypes())))
                .forEach(method -> inOrder.put(method, found.get(method)));
        return inOrder;
    }

    /**
     * Searches a class for everything that declares a method.
     *
     * @return the declarations of the class, its superclasses and its interfaces; the one that is called first
     */
    static List<Method> declarations(Method method, Class<?> type, Types types) {
        return same(method, candidates(type), types).toList();
    }

    /** All methods in the order from the class upwards, so the first of those that are the same is the one called. */
    private static List<Method> candidates(Class<?> type) {
        return supertypes(type).stream()
                .flatMap(supertype -> Stream.of(supertype.getDeclaredMethods()))
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .toList();
    }

    private static Method mostSpecific(Method annotated, List<Method> candidates, Types types) {
        return same(annotated, candidates, types).findFirst().orElse(annotated);
    }

    private static Stream<Method> same(Method wanted, List<Method> candidates, Types types) {
        List<Class<?>> signature = signature(wanted, types);
        return candidates.stream()
                .filter(method -> method.getName().equals(wanted.getName())
                        && signature(method, types).equals(signature));
    }

    private static List<Class<?>> signature(Method method, Types types) {
        return Stream.of(method.getGenericParameterTypes())
                .<Class<?>>map(parameter -> Types.erase(types.resolve(parameter)))
                .toList();
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
