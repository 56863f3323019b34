package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes the simplest values without Yasson, whatever is configured for the members of others. */
final class TopLevelScalars {
    private TopLevelScalars() {}

    /** Writes a value if it is simple enough, and tells whether it was. */
    static boolean write(Object value, JsonBytesGenerator out) {
        Class<?> type = value.getClass();
        if (type == String.class) {
            out.write((String) value);
        } else if (type == Boolean.class) {
            out.write((boolean) value);
        } else if (type == Integer.class || type == Long.class || type == Short.class || type == Byte.class) {
            out.write(((Number) value).longValue());
        } else if (type == Double.class) {
            out.write((double) value);
        } else if (type == Float.class) {
            out.write((float) value);
        } else if (type == BigDecimal.class) {
            out.write((BigDecimal) value);
        } else if (type == BigInteger.class) {
            out.write((BigInteger) value);
        } else {
            return false;
        }
        return true;
    }
}
