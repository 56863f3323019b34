package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of a record: read by its constructor, written by its accessors in the order of their names. */
final class RecordCodec implements Codec {
    private static final Object[] NO_ARGUMENTS = {};

    private final Constructor<?> constructor;
    private final KnownNames names;
    private final Method[] accessors;
    /** What a missing component is: null, zero or false. */
    private final Object[] missing;
    /** The names in JSON, with their quotes. */
    private final byte[][] keys;
    /** The indexes of the components as they are written. */
    private final int[] order;

    /** The codecs of the components; set once, because a record may contain records of its own class. */
    private Codec[] codecs;

    RecordCodec(Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        constructor = raw.getDeclaredConstructors()[0];
        accessors = new Method[components.length];
        missing = new Object[components.length];
        keys = new byte[components.length][];
        order = new int[components.length];
        List<String> componentNames = new ArrayList<>();
        SortedMap<String, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            componentNames.add(name);
            sorted.put(name, i);
            accessors[i] = components[i].getAccessor();
            missing[i] = zero(components[i].getType());
            keys[i] = key(name);
        }
        names = new KnownNames(componentNames);
        int place = 0;
        for (int index : sorted.values()) {
            order[place++] = index;
        }
    }

    /** Gives it the codecs of its components, in their order, before its first use. */
    void complete(Codec[] ofComponents) {
        codecs = ofComponents;
    }

    private static Object zero(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static byte[] key(String name) {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(Integer.MAX_VALUE);
        out.writeStartObject();
        int before = out.size();
        byte[] json = out.writeKey(name).toByteArray();
        return Arrays.copyOfRange(json, before, json.length);
    }

    @Override
    public Object read(Event first, JsonBytesParser in) {
        UnfitException.unless(first == Event.START_OBJECT);
        Object[] values = missing.clone();
        int next = 0;
        while (in.next() == Event.KEY_NAME) {
            int index = names.indexOf(in, next);
            Event event = in.next();
            if (index < 0) {
                in.skipValue();
                continue;
            }
            next = index + 1;
            if (event != Event.VALUE_NULL) {
                values[index] = codecs[index].read(event, in);
            } else {
                UnfitException.unless(missing[index] == null);
                values[index] = null;
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new JsonbException("the constructor of " + constructor.getName() + " failed", e);
        }
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        out.writeStartObject();
        for (int index : order) {
            Object content = get(accessors[index], value);
            if (content != null) {
                out.writeRawKey(keys[index]);
                codecs[index].write(content, out);
            }
        }
        out.writeEnd();
    }

    private static Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value, NO_ARGUMENTS);
        } catch (ReflectiveOperationException e) {
            throw new JsonbException("the accessor " + accessor + " failed", e);
        }
    }
}
