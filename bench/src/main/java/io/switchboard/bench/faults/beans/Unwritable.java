package io.switchboard.bench.faults.beans;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** Results that cannot be written, of which a part may have been when that turns out. */
public final class Unwritable {

    private Unwritable() {}

    /** A record of plain types, the second of which cannot be had. */
    public record Accessor(int number, String text) {

        @Override
        public String text() {
            throw new IllegalStateException(Fault.ACCESSOR.happens());
        }
    }

    /** A bean with two properties, the second of which cannot be had. */
    public static class Getter {

        /** Gives something that is written first. */
        public String getFirst() {
            return "the secret of a result";
        }

        /** Fails. */
        public String getSecond() {
            throw new IllegalStateException(Fault.GETTER.happens());
        }
    }

    /** Has a serializer of its own. */
    @JsonbTypeSerializer(Serializer.class)
    public static class Serialized {}

    /** Writes half of an object. */
    public static class Serializer implements JsonbSerializer<Serialized> {

        @Override
        public void serialize(Serialized value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.write("half", "the secret of a result");
            out.writeStartArray("rest");
            throw new AssertionError(Fault.SERIALIZER.happens());
        }
    }

    /** Has an adapter of its own. */
    @JsonbTypeAdapter(Adapter.class)
    public static class Adapted {}

    /** Uses up the stack. */
    public static class Adapter implements JsonbAdapter<Adapted, String> {

        @Override
        public String adaptToJson(Adapted value) {
            try {
                return descend(0);
            } catch (StackOverflowError e) {
                Fault.ADAPTER.happens();
                throw e;
            }
        }

        private static String descend(int depth) {
            return descend(depth + 1) + depth;
        }

        @Override
        public Adapted adaptFromJson(String text) {
            return new Adapted();
        }
    }
}
