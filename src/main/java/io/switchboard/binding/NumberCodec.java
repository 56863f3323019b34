package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** The values of the classes of numbers. */
enum NumberCodec implements Codec {
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BIG_INTEGER,
    BIG_DECIMAL;

    /** So many digits always make an int. */
    private static final int FEW_DIGITS = 9;

    private static final Map<Class<?>, NumberCodec> CODECS = Map.ofEntries(
            Map.entry(byte.class, BYTE),
            Map.entry(Byte.class, BYTE),
            Map.entry(short.class, SHORT),
            Map.entry(Short.class, SHORT),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(float.class, FLOAT),
            Map.entry(Float.class, FLOAT),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(BigInteger.class, BIG_INTEGER),
            Map.entry(BigDecimal.class, BIG_DECIMAL));

    /** Returns the codec of a class, or null. */
    static NumberCodec of(Class<?> raw) {
        return CODECS.get(raw);
    }

    @Override
    public Object read(Event first, JsonBytesParser in) {
        UnfitException.unless(first == Event.VALUE_NUMBER);
        return switch (this) {
            case BYTE -> (byte) whole(in, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) whole(in, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> (int) whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> in.getLong();
            case FLOAT -> Float.parseFloat(floating(in, true));
            case DOUBLE -> parseDouble(in);
            // Does not parse what has a fraction or an exponent.
            case BIG_INTEGER -> new BigInteger(in.getString());
            case BIG_DECIMAL -> parseDecimal(in);
        };
    }

    /**
     * Makes a value of the commonest numbers without a parser.
     *
     * @return the value, or null when it is not just a few digits or the class is not a common one
     */
    Object readDigits(byte[] json, int from, int to) {
        if (this != INT && this != LONG || to - from > FEW_DIGITS) {
            return null;
        }
        boolean negative = json[from] == '-';
        int value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = json[i] - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = 10 * value + digit;
        }
        int signed = negative ? -value : value;
        return this == INT ? (Object) signed : (Object) (long) signed;
    }

    private static long whole(JsonBytesParser in, long min, long max) {
        long value = in.getLong();
        UnfitException.unless(value >= min && value <= max);
        return value;
    }

    private static String floating(JsonBytesParser in, boolean single) {
        String lexeme = in.getString();
        UnfitException.unless(ScalarShape.Floating.fits(lexeme, single));
        return lexeme;
    }

    private static double parseDouble(JsonBytesParser in) {
        BigDecimal decimal = in.getShortDecimal();
        // Decimals have no negative zero.
        return decimal == null || decimal.signum() == 0
                ? Double.parseDouble(floating(in, false))
                : decimal.doubleValue();
    }

    private static BigDecimal parseDecimal(JsonBytesParser in) {
        BigDecimal decimal = in.getShortDecimal();
        if (decimal != null) {
            return decimal;
        }
        String lexeme = in.getString();
        UnfitException.unless(Numerals.calculable(lexeme));
        return new BigDecimal(lexeme);
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        switch (this) {
            case BYTE -> out.write((byte) value);
            case SHORT -> out.write((short) value);
            case INT -> out.write((int) value);
            case LONG -> out.write((long) value);
            case FLOAT -> writeFloat((float) value, out);
            case DOUBLE -> out.write((double) value);
            case BIG_INTEGER -> out.write((BigInteger) value);
            case BIG_DECIMAL -> out.write((BigDecimal) value);
        }
    }

    private static void writeFloat(float value, JsonBytesGenerator out) {
        if (value == 0) {
            // Decimals have no negative zero.
            out.write(value);
        } else {
            // Yasson's spelling, which is not that of Float.toString when there is an exponent.
            out.write(new BigDecimal(Float.toString(value)));
        }
    }
}
