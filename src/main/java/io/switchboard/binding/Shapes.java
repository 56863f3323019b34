package io.switchboard.binding;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Derives shapes from Java types, step by step as Yasson derives its deserializers. What it cannot bind is refused with an
 * {@link IllegalArgumentException}. Thread-safe.
 */
final class Shapes {
    private final BindingConfig config;
    private final Map<Type, Shape> roots = new ConcurrentHashMap<>();
    private final Map<Type, Shape> beans = new ConcurrentHashMap<>();

    Shapes(BindingConfig config) {
        this.config = config;
    }

    /** Returns the shape of values of a type that is not the type of a member. */
    Shape of(Type type) {
        Shape known = roots.get(type);
        if (known == null) {
            known = root(ResolvedTypes.seenFrom(Object.class).resolve(type));
            roots.put(type, known);
        }
        return known;
    }

    private Shape root(Type type) {
        Class<?> raw = ResolvedTypes.erase(type);
        Customization own = Customization.ofClass(raw, config.dates());
        Type adapted = own.adapted() != null ? own.adapted() : config.adapted(type);
        if (adapted != null) {
            return adapted(type, adapted, own);
        }
        // At the root, Yasson asks the deserializers of the application for beans only.
        Shape known = known(type, raw, own);
        return known != null ? known : own.custom() || config.isCustom(type) ? Shape.Anything.OPAQUE : bean(type, raw);
    }

    /** Returns the shape of values inside others. */
    private Shape inner(Type type, Customization customization) {
        Type adapted = customization.adapted() != null ? customization.adapted() : config.adapted(type);
        if (customization.custom() || config.isCustom(type)) {
            return Shape.Anything.OPAQUE;
        }
        if (adapted != null) {
            return adapted(type, adapted, customization);
        }
        Class<?> raw = ResolvedTypes.erase(type);
        Shape known = known(type, raw, customization);
        return known != null ? known : bean(type, raw);
    }

    private Shape adapted(Type type, Type adapted, Customization customization) {
        Shape scalar = scalar(ResolvedTypes.erase(adapted), customization);
        if (scalar == null && adapted.equals(type)) {
            throw new IllegalArgumentException("the adapter of " + type.getTypeName() + " adapts it to itself");
        }
        return scalar != null ? scalar : root(adapted);
    }

    private Shape known(Type type, Class<?> raw, Customization customization) {
        Shape scalar = scalar(raw, customization);
        if (scalar != null) {
            return scalar;
        } else if (Collection.class.isAssignableFrom(raw)) {
            return collection(type, raw);
        } else if (Map.class.isAssignableFrom(raw)) {
            return map(type, raw, customization);
        } else if (raw == byte[].class && config.base64()) {
            return new ScalarShape.Text("a string in Base64", true, null);
        } else if (raw.isArray()) {
            Type component =
                    type instanceof GenericArrayType array ? array.getGenericComponentType() : raw.getComponentType();
            return new Shape.Elements(content(component, customization));
        } else if (raw == Optional.class) {
            return content(argument(type, 0), customization);
        }
        return null;
    }

    private static Shape scalar(Class<?> raw, Customization customization) {
        Shape scalar = Scalars.of(raw, customization.dates(), customization.numbers());
        if (scalar != null) {
            return scalar;
        } else if (raw == Object.class) {
            return Shape.Anything.JAVA;
        }
        return JsonValue.class.isAssignableFrom(raw) ? jsonValue(raw) : null;
    }

    private static Shape jsonValue(Class<?> raw) {
        if (raw == JsonValue.class) {
            return Shape.Anything.JSON;
        } else if (raw == JsonStructure.class) {
            return json("an object or array", Event.START_ARRAY, Event.START_OBJECT);
        } else if (raw == JsonObject.class) {
            return json("an object", Event.START_OBJECT);
        } else if (raw == JsonArray.class) {
            return json("an array", Event.START_ARRAY);
        } else if (raw == JsonString.class) {
            return json("a string", Event.VALUE_STRING);
        } else if (raw == JsonNumber.class) {
            return json("a number", Event.VALUE_NUMBER);
        }
        throw new IllegalArgumentException("JSON-B has no mapping for " + raw.getName());
    }

    private static Shape json(String expected, Event... starts) {
        return new Shape.Anything(expected, Set.of(starts), Shape.Content.JSON);
    }

    private Shape collection(Type type, Class<?> raw) {
        Instances.requireCollection(raw);
        Type element = argument(type, 0);
        requireSame(element, type, Collection.class, 0);
        Class<?> rawElement = ResolvedTypes.erase(element);
        return new Shape.Elements(inner(element, Customization.ofClass(rawElement, config.dates())));
    }

    private Shape map(Type type, Class<?> raw, Customization customization) {
        Instances.requireMap(raw);
        Type key = argument(type, 0);
        Type value = argument(type, 1);
        requireSame(key, type, Map.class, 0);
        requireSame(value, type, Map.class, 1);
        Class<?> rawKey = key == Object.class ? String.class : ResolvedTypes.erase(key);
        ScalarShape keyShape = Scalars.of(rawKey, config.dates(), null);
        if (keyShape == null || config.adapted(key) != null || config.isCustom(key)) {
            throw new IllegalArgumentException(
                    "the keys of a map, " + key.getTypeName() + ", are not the names of members");
        }
        return new Shape.Entries(keyShape, content(value, customization), SortedMap.class.isAssignableFrom(raw));
    }

    /** Yasson takes the arguments that a type happens to have for those of the collection or map that it is. */
    private static void requireSame(Type taken, Type type, Class<?> supertype, int index) {
        Type meant = ResolvedTypes.seenFrom(type).resolve(supertype.getTypeParameters()[index]);
        boolean harmless = taken == Object.class && (meant == String.class || meant == Boolean.class);
        if (!taken.equals(meant) && !harmless) {
            throw new IllegalArgumentException(
                    type.getTypeName() + " hides the type of its values, " + meant.getTypeName() + ", from JSON-B");
        }
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    /** Returns the shape of what is in an array, map or Optional, for which Yasson overlooks the annotations of the class. */
    private Shape content(Type type, Customization container) {
        Class<?> raw = ResolvedTypes.erase(type);
        Customization own = Customization.ofClass(raw, null);
        if (own.adapted() != null || own.custom()) {
            throw new IllegalArgumentException("JSON-B overlooks the adapter or deserializer of " + raw.getName()
                    + " in arrays, maps and Optionals");
        }
        return inner(type, container.inside());
    }

    private Shape bean(Type type, Class<?> raw) {
        Shape known = beans.get(type);
        if (known == null) {
            known = raw.isAnnotationPresent(JsonbTypeInfo.class) ? variants(type, raw) : members(type, raw);
            beans.put(type, known);
        }
        return known;
    }

    private Shape variants(Type type, Class<?> raw) {
        JsonbTypeInfo info = raw.getAnnotation(JsonbTypeInfo.class);
        Map<String, Supplier<Shape>> byAlias = new HashMap<>();
        for (JsonbSubtype subtype : info.value()) {
            Type own = subtype.type() == raw ? type : subtype.type();
            byAlias.put(subtype.alias(), () -> own == type ? members(type, raw) : of(own));
        }
        boolean concrete = !raw.isInterface() && !Modifier.isAbstract(raw.getModifiers());
        List<Class<?>> classes =
                Stream.of(info.value()).<Class<?>>map(JsonbSubtype::type).toList();
        return new Shape.Variants(info.key(), Map.copyOf(byAlias), concrete ? members(type, raw) : null, classes);
    }

    private Shape members(Type type, Class<?> raw) {
        BeanMembers members = new BeanMembers(raw, config);
        Executable creator = members.creator();
        Instances.requireBean(raw, creator);
        return new Shape.Members(() -> {
            ResolvedTypes types = ResolvedTypes.seenFrom(type);
            Map<String, Shape> shapes = new HashMap<>();
            members.byName().forEach((name, member) -> {
                try {
                    shapes.put(name, inner(types.resolve(member.type()), member.customization()));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "member " + name + " of " + raw.getName() + ": " + e.getMessage(), e);
                }
            });
            return Map.copyOf(shapes);
        });
    }
}
