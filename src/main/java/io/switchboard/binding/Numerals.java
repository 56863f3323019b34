package io.switchboard.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What can be told of a number from the way it is written in JSON (RFC 8259 §6), without working it out. */
final class Numerals {
    /** The largest exponent, positive or negative: beyond it, adding two numbers may take all memory. */
    private static final int MAX_EXPONENT = 1000;

    /** What a number is told that is right but for its exponent. */
    static final String EXPONENT = " with an exponent from -" + MAX_EXPONENT + " to " + MAX_EXPONENT;

    /** The longest text that is taken for a number; the reader limits numbers, but not strings, and time is quadratic. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private Numerals() {}

    /** Tells whether a text is a number without fraction and exponent. */
    static boolean isInteger(String text) {
        return !isTooLong(text) && INTEGER.matcher(text).matches();
    }

    /** Tells whether a text is a number. */
    static boolean isNumber(String text) {
        return !isTooLong(text) && NUMBER.matcher(text).matches();
    }

    /** Tells whether a text that may be no number is better not parsed as one. */
    static boolean isTooLong(String text) {
        return text.length() > MAX_LENGTH;
    }

    private static int exponentMark(String lexeme) {
        int mark = lexeme.indexOf('e');
        return mark < 0 ? lexeme.indexOf('E') : mark;
    }

    /** Tells whether a number can be calculated with as a decimal. */
    static boolean calculable(String lexeme) {
        int mark = exponentMark(lexeme);
        if (mark < 0) {
            return true;
        }
        int exponent = 0;
        for (int i = mark + 1; i < lexeme.length(); i++) {
            int digit = lexeme.charAt(i) - '0';
            if (digit >= 0) {
                exponent = exponent * 10 + digit;
            }
            if (exponent > MAX_EXPONENT) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a calculable number is written without fraction and exponent. */
    private static boolean isPlain(String lexeme) {
        return lexeme.indexOf('.') < 0 && exponentMark(lexeme) < 0;
    }

    /** Tells whether a calculable number has no fraction, however it is written. */
    static boolean isIntegral(String lexeme) {
        return isPlain(lexeme) || new BigDecimal(lexeme).stripTrailingZeros().scale() <= 0;
    }

    /** Writes an integral number that is calculable, or zero with any exponent, as digits only. */
    static String digits(String lexeme) {
        if (isPlain(lexeme)) {
            return lexeme;
        }
        return isZero(lexeme) ? "0" : new BigDecimal(lexeme).toBigIntegerExact().toString();
    }

    /** Tells whether an integer in digits lies in a range. */
    static boolean inRange(String digits, long min, long max) {
        // The longest long has 20 characters with its sign.
        if (digits.length() > 20) {
            return false;
        }
        BigInteger value = new BigInteger(digits);
        return value.bitLength() < Long.SIZE && value.longValue() >= min && value.longValue() <= max;
    }

    /**
     * Tells whether a number stays a number in binary floating point: neither infinite nor, unless it is zero, zero.
     *
     * @param digits how many digits before or behind the point are safe
     */
    static boolean fits(String lexeme, boolean single, int digits) {
        if (lexeme.length() < digits && exponentMark(lexeme) < 0) {
            return true;
        }
        double value = single ? Float.parseFloat(lexeme) : Double.parseDouble(lexeme);
        return !Double.isInfinite(value) && (value != 0 || isZero(lexeme));
    }

    /** Tells whether a number is zero, whatever its exponent. */
    static boolean isZero(String lexeme) {
        int mark = exponentMark(lexeme);
        return lexeme.substring(0, mark < 0 ? lexeme.length() : mark).chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
