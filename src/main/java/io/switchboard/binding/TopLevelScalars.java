package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.BiConsumer;

/** Writes the simplest values without Yasson, whatever is configured for the members of others. */
final class TopLevelScalars {
    private static final Map<Class<?>, BiConsumer<Object, JsonBytesGenerator>> WRITERS = Map.of(
            String.class, (value, out) -> out.write((String) value),
            Boolean.class, (value, out) -> out.write((boolean) value),
            Byte.class, (value, out) -> out.write((byte) value),
            Short.class, (value, out) -> out.write((short) value),
            Integer.class, (value, out) -> out.write((int) value),
            Long.class, (value, out) -> out.write((long) value),
            Float.class, (value, out) -> out.write((float) value),
            Double.class, (value, out) -> out.write((double) value),
            BigInteger.class, (value, out) -> out.write((BigInteger) value),
            BigDecimal.class, (value, out) -> out.write((BigDecimal) value));

    private TopLevelScalars() {}

    /** Writes a value if it is simple enough, and tells whether it was. */
    static boolean write(Object value, JsonBytesGenerator out) {
        BiConsumer<Object, JsonBytesGenerator> writer = WRITERS.get(value.getClass());
        if (writer != null) {
            writer.accept(value, out);
        }
        return writer != null;
    }
}
