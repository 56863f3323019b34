package io.switchboard.json;

import java.math.BigDecimal;

/** The value of a JSON number (RFC 8259 §6) whose syntax was found to be correct. */
final class NumberText {
    /** So many digits always make a long. */
    private static final int SHORT = 18;

    private NumberText() {}

    /**
     * Parses digits with an optional minus sign.
     *
     * @throws ArithmeticException when the number is no long
     */
    static long parseInteger(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        // Counts below zero, where the range is larger by one.
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (value < Long.MIN_VALUE / 10 || value * 10 < Long.MIN_VALUE + digit) {
                throw notExact();
            }
            value = value * 10 - digit;
        }
        if (!negative && value == Long.MIN_VALUE) {
            throw notExact();
        }
        return negative ? value : -value;
    }

    /**
     * Parses a number that may have a fraction and an exponent.
     *
     * @throws ArithmeticException when the number is no long
     */
    static long parseExact(String lexeme) {
        BigDecimal value;
        try {
            value = parseDecimal(lexeme);
        } catch (NumberFormatException beyondAnyLong) {
            throw notExact();
        }
        // Looks at the magnitude first: writing 1e999999999 out would take all memory.
        long integerDigits = (long) value.precision() - value.scale();
        if (value.signum() == 0) {
            return 0;
        }
        if (integerDigits < 1 || integerDigits > 19) {
            throw notExact();
        }
        return value.longValueExact();
    }

    /**
     * Parses a number of a few digits without exponent.
     *
     * @return null when it is longer
     */
    static BigDecimal parseShort(byte[] bytes, int from, int to) {
        if (to - from > SHORT) {
            return null;
        }
        boolean negative = bytes[from] == '-';
        long value = 0;
        int scale = 0;
        boolean fraction = false;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (bytes[i] == '.') {
                fraction = true;
            } else if (digit < 0 || digit > 9) {
                return null;
            } else {
                value = 10 * value + digit;
                scale += fraction ? 1 : 0;
            }
        }
        return BigDecimal.valueOf(negative ? -value : value, scale);
    }

    /**
     * Parses any number.
     *
     * @throws NumberFormatException when the exponent is beyond what a BigDecimal can hold and the number is not zero
     */
    static BigDecimal parseDecimal(String lexeme) {
        try {
            return new BigDecimal(lexeme);
        } catch (NumberFormatException e) {
            if (isZero(lexeme)) {
                return BigDecimal.ZERO;
            }
            throw e;
        }
    }

    private static boolean isZero(String lexeme) {
        for (int i = 0; i < lexeme.length() && (lexeme.charAt(i) | 0x20) != 'e'; i++) {
            if (lexeme.charAt(i) >= '1' && lexeme.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    private static ArithmeticException notExact() {
        return new ArithmeticException("the number is not an integer in range");
    }
}
