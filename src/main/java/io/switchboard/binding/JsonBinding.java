package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import io.switchboard.json.JsonLimits;
import io.switchboard.json.JsonOutputLimitException;
import io.switchboard.json.Spares;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes Java values of JSON and JSON of Java values as JSON-B (Jakarta JSON Binding 3.0) lays down, but never by changing
 * a value: a number has to be in range, a string a string. One for an application; thread-safe.
 *
 * <p>What is lenient stays so: unknown members are passed over, missing ones leave a default, an integer may be written
 * {@code 5.0} or {@code 5e0}, and a double is the nearest one.
 */
public final class JsonBinding implements AutoCloseable {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Yasson yasson;
    private final BindingConfig config;
    private final Shapes shapes;
    private final Codecs codecs = new Codecs();
    private final PlainReader plainReader = new PlainReader();
    private final Map<Type, Target> targets = new ConcurrentHashMap<>();
    private final FormattedNumbers formattedNumbers = new FormattedNumbers();
    private final ReentrantLock formatting = new ReentrantLock();
    private final Spares<CheckedParser> parsers = new Spares<>(CheckedParser::new);

    /** How to read values of one type; the codec is null where Yasson is to do it. */
    private record Target(Shape shape, Codec codec) {}

    /** Makes a binding without any configuration. */
    public JsonBinding() {
        this(new JsonbConfig());
    }

    /**
     * Makes a binding.
     *
     * @param config naming, visibility, adapters, serializers, deserializers, formats of dates and binary data, order and
     *     nulls; not to be changed afterwards
     * @throws IllegalArgumentException when it has other settings, or a naming strategy that ignores case
     */
    public JsonBinding(JsonbConfig config) {
        this.config = new BindingConfig(config);
        this.shapes = new Shapes(this.config);
        this.yasson = new Yasson(config);
    }

    /**
     * Makes a Java value of a JSON value.
     *
     * @param json where it is, in UTF-8; not changed
     * @param from the index of its first byte
     * @param to the index behind its last byte; what is between was read by a strict parser before
     * @param type the type of the Java value, one that {@link #requireBindable} lets pass
     * @param path what to call the JSON value in errors, such as {@code params[0]}
     * @return the value, null for {@code null} where the type allows it
     * @throws MismatchException when it is not what the type asks for, or its code refuses it by an exception of the JDK's
     * @throws RuntimeException what else a constructor or setter of the type throws
     * @throws IllegalArgumentException when the type cannot be bound to
     */
    public Object read(byte[] json, int from, int to, Type type, String path) {
        Target target = target(type);
        if (target.codec != null) {
            Object value = plainReader.read(json, from, to, target.codec, target.shape.nullable());
            if (value != PlainReader.UNREAD) {
                return value;
            }
        }
        CheckedParser parser = parsers.take();
        parser.reset(json, from, to, target.shape, path);
        try {
            Object value = alone(type, () -> yasson.get().fromJson(parser, type));
            if (parser.failure() != null) {
                throw parser.failure();
            }
            return value;
        } catch (RuntimeException e) {
            if (parser.failure() != null) {
                throw parser.failure();
            }
            BeanFailures.rethrow(e);
            throw parser.mismatch(e);
        } finally {
            parser.close();
            parsers.give(parser);
        }
    }

    /** Does something with values of a type while no other thread does, if the type needs that. */
    private Object alone(Type type, Supplier<Object> action) {
        if (!formattedNumbers.within(type)) {
            return action.get();
        }
        formatting.lock();
        try {
            return action.get();
        } finally {
            formatting.unlock();
        }
    }

    private Target target(Type type) {
        Target known = targets.get(type);
        if (known == null) {
            if (type instanceof GenericArrayType) {
                throw new IllegalArgumentException("JSON-B cannot bind an array of a generic type: use a list");
            }
            Shape shape = shapes.of(type);
            Set<Class<?>> variants = BindableTypes.require(shape);
            Codec codec = codec(type, shape);
            if (codec == null && !isArrayOfPlain(type)) {
                requireModel(type);
                variants.forEach(this::requireModel);
            }
            known = new Target(shape, codec);
            targets.put(type, known);
        }
        return known;
    }

    /** In a plain type there is nothing that Yasson might refuse, nor in an array of one. */
    private boolean isArrayOfPlain(Type type) {
        return type instanceof Class<?> raw
                && raw.isArray()
                && config.isEmpty()
                && (codecs.of(raw.getComponentType()) != null || isArrayOfPlain(raw.getComponentType()));
    }

    private Codec codec(Type type, Shape shape) {
        if (config.isEmpty()) {
            return codecs.of(type);
        }
        // A configured adapter may read even an int in its own way.
        boolean usual = type instanceof Class<?> raw && shape.equals(Scalars.of(raw, null, null));
        return usual ? Codecs.ofScalar((Class<?>) type) : null;
    }

    /** Makes Yasson look at the annotations of a type and its members; for a null as list, it makes no object. */
    private void requireModel(Type type) {
        try (JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS)) {
            parser.reset(NULL, 0, NULL.length);
            yasson.get().fromJson(parser, new ResolvedTypes.Parameterized(List.class, List.of(type)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("JSON-B refuses " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes a JSON value of a Java value and writes it. When that fails, part of it may have been written.
     *
     * @param value the value or an Optional of it; null is written as {@code null}
     * @param type its declared type; classes that turn out to be more specific are written as what they are
     * @param out where to
     * @throws JsonOutputLimitException when it is too large for the output
     * @throws RuntimeException when it has no form in JSON, or its own code throws
     */
    public void write(Object value, Type type, JsonBytesGenerator out) {
        Objects.requireNonNull(type);
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Optional<?> optional) {
            Type content =
                    type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
            write(optional.orElse(null), content, out);
        } else if (config.customizesScalars() || !TopLevelScalars.write(value, out)) {
            bind(value, WrittenType.of(value, type), out);
        }
    }

    private void bind(Object value, Type type, JsonBytesGenerator out) {
        Codec codec = config.isEmpty() ? codecs.of(type) : null;
        try {
            if (codec != null) {
                codec.write(value, out);
                return;
            }
            alone(type, () -> {
                yasson.get().toJson(value, type, out);
                return null;
            });
        } catch (JsonbException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof JsonOutputLimitException limit) {
                    throw limit;
                }
            }
            throw e;
        } catch (StackOverflowError e) {
            throw new JsonbException("the value is nested too deeply", e);
        }
    }

    /**
     * Checks that JSON can be bound to a type, and to the types of all members within.
     *
     * @param type the type of a parameter
     * @throws IllegalArgumentException saying why it cannot
     */
    public void requireBindable(Type type) {
        try {
            target(type);
        } catch (IllegalArgumentException e) {
            String name = type.getTypeName();
            String reason = e.getMessage();
            throw new IllegalArgumentException(reason.contains(name) ? reason : name + ": " + reason, e);
        }
    }

    /**
     * Tells what senders call a property of a bean or record.
     *
     * @param type its class, which may be any
     * @param property the name of the property in Java
     * @return the name of the member that it is read from; the property's own where there is none
     */
    public String memberName(Class<?> type, String property) {
        try {
            return new BeanMembers(type, config).jsonName(property);
        } catch (IllegalArgumentException e) {
            // Nothing can be bound to such a class, so nobody sends members of it.
            return property;
        }
    }

    /** Lets go of what adapters and serializers hold. */
    @Override
    public void close() {
        yasson.close();
    }
}
