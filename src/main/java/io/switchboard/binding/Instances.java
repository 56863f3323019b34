package io.switchboard.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which classes Yasson can make instances of; every method throws an IllegalArgumentException for those it cannot. */
final class Instances {
    private Instances() {}

    /** Checks a class of collections. */
    static void requireCollection(Class<?> raw) {
        if (EnumSet.class == raw) {
            return;
        }
        if (raw.isInterface()) {
            requireImplemented(raw, collection(raw));
        } else {
            requireDefaultConstructor(raw);
        }
    }

    private static Class<?> collection(Class<?> raw) {
        if (List.class.isAssignableFrom(raw) || Collection.class == raw) {
            return ArrayList.class;
        } else if (Set.class.isAssignableFrom(raw)) {
            return SortedSet.class.isAssignableFrom(raw) ? TreeSet.class : HashSet.class;
        }
        return Queue.class.isAssignableFrom(raw) ? ArrayDeque.class : null;
    }

    /** Checks a class of maps. */
    static void requireMap(Class<?> raw) {
        if (raw.isInterface()) {
            requireImplemented(raw, map(raw));
        } else {
            requireDefaultConstructor(raw);
        }
    }

    private static Class<?> map(Class<?> raw) {
        boolean sorted = SortedMap.class.isAssignableFrom(raw);
        if (ConcurrentMap.class.isAssignableFrom(raw)) {
            return sorted ? ConcurrentSkipListMap.class : ConcurrentHashMap.class;
        }
        return sorted ? TreeMap.class : HashMap.class;
    }

    private static void requireImplemented(Class<?> raw, Class<?> implementation) {
        if (implementation == null || !raw.isAssignableFrom(implementation)) {
            throw new IllegalArgumentException("JSON-B has no implementation of the interface " + raw.getName());
        }
    }

    /**
     * Checks a class of beans or records.
     *
     * @param creator what makes them; null when it is the constructor without parameters
     */
    static void requireBean(Class<?> raw, Executable creator) {
        if (raw.isInterface()) {
            throw new IllegalArgumentException(
                    raw.getName()
                            + " is an interface without @JsonbTypeInfo or adapter: JSON does not say which class it stands for");
        }
        // The classes of Java itself are not written as beans, though some happen to have setters.
        ClassLoader loader = raw.getClassLoader();
        if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
            throw new IllegalArgumentException("JSON-B has no mapping for " + raw.getName());
        }
        if (creator == null && raw.isRecord()) {
            throw new IllegalArgumentException(raw.getName() + " has several constructors and no creator");
        }
        if (creator == null) {
            requireDefaultConstructor(raw);
        } else if (!Modifier.isPublic(creator.getModifiers()) || !Modifier.isPublic(raw.getModifiers())) {
            throw new IllegalArgumentException(raw.getName() + " or its creator is not public");
        }
    }

    private static void requireDefaultConstructor(Class<?> raw) {
        if (Modifier.isAbstract(raw.getModifiers()) || raw.isPrimitive()) {
            throw new IllegalArgumentException(
                    raw.getName() + " is abstract, and JSON does not say which class it stands for");
        }
        int modifiers = defaultConstructor(raw).getModifiers();
        boolean opened = modifiers == Modifier.PROTECTED;
        if (!opened && !(Modifier.isPublic(modifiers) && Modifier.isPublic(raw.getModifiers()))) {
            throw new IllegalArgumentException(raw.getName() + " or its constructor is not public");
        }
    }

    private static Constructor<?> defaultConstructor(Class<?> raw) {
        try {
            return raw.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    raw.getName() + " has neither a creator nor a constructor without parameters", e);
        }
    }
}
