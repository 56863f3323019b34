package io.switchboard.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the codecs of plain types: those with which JSON-B does nothing but the obvious when nothing is configured. Everything
 * within a plain type is plain. Thread-safe.
 */
final class Codecs {
    private final Map<Type, Optional<Codec>> known = new ConcurrentHashMap<>();

    /** Returns the codec of a type, or null when the type is not plain. */
    Codec of(Type type) {
        Optional<Codec> found = known.get(type);
        if (found == null) {
            found = find(type);
            known.put(type, found);
        }
        return found.orElse(null);
    }

    /** Looks at a type, which may have members of classes that are missing here. */
    private static Optional<Codec> find(Type type) {
        try {
            return Optional.ofNullable(make(type, new HashMap<>()));
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** Returns the codec of a class whose values are numbers, strings or booleans in Java, too; or null. */
    static Codec ofScalar(Class<?> raw) {
        if (raw == String.class) {
            return TextCodec.STRING;
        }
        return raw == boolean.class || raw == Boolean.class ? BooleanCodec.INSTANCE : NumberCodec.of(raw);
    }

    /**
     * Makes a codec.
     *
     * @param records those made or in the making, by their classes
     */
    private static Codec make(Type type, Map<Class<?>, RecordCodec> records) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, records);
        } else if (!(type instanceof Class<?>)) {
            return null;
        }
        Class<?> raw = (Class<?>) type;
        Codec scalar = ofScalar(raw);
        if (scalar == null) {
            scalar = TextCodec.of(raw);
        }
        if (scalar != null) {
            return scalar;
        } else if (records.containsKey(raw)) {
            return records.get(raw);
        } else if (raw.isEnum()) {
            return PlainClasses.isPlainEnum(raw) ? new EnumCodec(raw) : null;
        }
        return PlainClasses.isPlainRecord(raw) ? record(raw, records) : null;
    }

    private static Codec record(Class<?> raw, Map<Class<?>, RecordCodec> records) {
        RecordCodec made = new RecordCodec(raw);
        records.put(raw, made);
        RecordComponent[] components = raw.getRecordComponents();
        Codec[] codecs = new Codec[components.length];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = make(components[i].getGenericType(), records);
            if (codecs[i] == null) {
                return null;
            }
        }
        made.complete(codecs);
        return made;
    }

    private static Codec container(ParameterizedType type, Map<Class<?>, RecordCodec> records) {
        Type[] arguments = type.getActualTypeArguments();
        Codec last = make(arguments[arguments.length - 1], records);
        if (last == null) {
            return null;
        } else if (type.getRawType() == List.class || type.getRawType() == Collection.class) {
            return new CollectionCodec(false, last);
        } else if (type.getRawType() == Set.class) {
            return new CollectionCodec(true, last);
        } else if (type.getRawType() != Map.class) {
            return null;
        } else if (arguments[0] == String.class) {
            return new MapCodec(null, last);
        }
        return make(arguments[0], records) instanceof EnumCodec keys ? new MapCodec(keys, last) : null;
    }
}
