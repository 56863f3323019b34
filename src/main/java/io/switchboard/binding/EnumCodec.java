package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.stream.Stream;

/** The values of an enum, by their names. */
final class EnumCodec implements Codec {
    private final Object[] constants;
    private final KnownNames names;

    EnumCodec(Class<?> raw) {
        constants = raw.getEnumConstants();
        names = new KnownNames(Stream.of(constants).map(EnumCodec::name).toList());
    }

    /** Returns what a constant is called in JSON. */
    static String name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    /** Returns the constant that the current name or string of a parser names. */
    Object constant(JsonBytesParser in) {
        int index = names.indexOf(in, 0);
        UnfitException.unless(index >= 0);
        return constants[index];
    }

    @Override
    public Object read(Event first, JsonBytesParser in) {
        UnfitException.unless(first == Event.VALUE_STRING);
        return constant(in);
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        out.write(name(value));
    }
}
