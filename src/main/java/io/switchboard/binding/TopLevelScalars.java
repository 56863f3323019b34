package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Binds the simplest values without Yasson; the parser has checked them. */
final class TopLevelScalars {
    private static final Map<Class<?>, Function<CheckedParser, Object>> READERS = Map.ofEntries(
            Map.entry(boolean.class, TopLevelScalars::truth),
            Map.entry(Boolean.class, TopLevelScalars::truth),
            Map.entry(byte.class, parser -> (byte) parser.getInt()),
            Map.entry(Byte.class, parser -> (byte) parser.getInt()),
            Map.entry(short.class, parser -> (short) parser.getInt()),
            Map.entry(Short.class, parser -> (short) parser.getInt()),
            Map.entry(int.class, CheckedParser::getInt),
            Map.entry(Integer.class, CheckedParser::getInt),
            Map.entry(long.class, CheckedParser::getLong),
            Map.entry(Long.class, CheckedParser::getLong),
            Map.entry(float.class, parser -> Float.parseFloat(parser.getString())),
            Map.entry(Float.class, parser -> Float.parseFloat(parser.getString())),
            Map.entry(double.class, parser -> Double.parseDouble(parser.getString())),
            Map.entry(Double.class, parser -> Double.parseDouble(parser.getString())),
            Map.entry(BigInteger.class, parser -> new BigInteger(parser.getString())),
            Map.entry(BigDecimal.class, parser -> new BigDecimal(parser.getString())),
            Map.entry(String.class, CheckedParser::getString));

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

    private static Object truth(CheckedParser parser) {
        return parser.currentEvent() == CheckedParser.Event.VALUE_TRUE;
    }

    /** Returns what makes a value of a type out of the current event, which is not null; or null when Yasson has to. */
    static Function<CheckedParser, Object> reader(Type type) {
        return type instanceof Class<?> raw ? READERS.get(raw) : null;
    }

    /** Writes a value if it is simple enough, and tells whether it was. */
    static boolean write(Object value, JsonBytesGenerator out) {
        BiConsumer<Object, JsonBytesGenerator> writer = WRITERS.get(value.getClass());
        if (writer != null) {
            writer.accept(value, out);
        }
        return writer != null;
    }
}
