package io.switchboard.binding;

import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.function.Function;

/** The shape of a value that is one token. */
sealed interface ScalarShape extends Shape {
    /**
     * Makes something of the name of a member that equals another just when the values in Java do, as the keys of a map.
     *
     * @return the name itself when no other becomes the same; null when the name becomes no such value
     */
    Object key(String name);

    /** Tells whether the name of a member may become such a value, as the key of a map. */
    default boolean acceptsName(String name) {
        return key(name) != null;
    }

    /** Writes an accepted number the one way that Yasson reads as it is meant. */
    default String canonical(String lexeme) {
        return lexeme;
    }

    /** An integer in a range, written in any way that leaves no fraction. */
    record Whole(long min, long max, boolean nullable) implements ScalarShape {
        @Override
        public String expected() {
            return "an integer from " + min + " to " + max;
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            if (event != Event.VALUE_NUMBER) {
                return false;
            }
            try {
                long value = token.exactLong();
                return value >= min && value <= max;
            } catch (ArithmeticException e) {
                return false;
            }
        }

        @Override
        public Object key(String name) {
            return Numerals.isInteger(name) && Numerals.inRange(name, min, max) ? Long.valueOf(name) : null;
        }

        @Override
        public String canonical(String lexeme) {
            return Numerals.digits(lexeme);
        }
    }

    /** An integer of any size. */
    record Unlimited() implements ScalarShape {
        @Override
        public String expected() {
            return "an integer";
        }

        @Override
        public String expectedNumber() {
            return expected() + Numerals.EXPONENT;
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            String lexeme = event == Event.VALUE_NUMBER ? token.lexeme() : "";
            return event == Event.VALUE_NUMBER
                    && (Numerals.calculable(lexeme) ? Numerals.isIntegral(lexeme) : Numerals.isZero(lexeme));
        }

        @Override
        public Object key(String name) {
            return Numerals.isInteger(name) ? new BigInteger(name) : null;
        }

        @Override
        public String canonical(String lexeme) {
            return Numerals.digits(lexeme);
        }
    }

    /** A decimal number, kept digit by digit. */
    record Decimal() implements ScalarShape {
        @Override
        public String expected() {
            return "a number";
        }

        @Override
        public String expectedNumber() {
            return expected() + Numerals.EXPONENT;
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.VALUE_NUMBER && Numerals.calculable(token.lexeme());
        }

        @Override
        public Object key(String name) {
            return Numerals.isNumber(name) && Numerals.calculable(name) ? new BigDecimal(name) : null;
        }
    }

    /** A number in binary floating point (IEEE 754), rounded but never to infinity or zero. */
    record Floating(boolean single, boolean nullable) implements ScalarShape {
        // A float reaches from 1e-38 to 3e38, a double from 1e-308 to 1e308.
        private static final int SAFE_SINGLE = 38;
        private static final int SAFE_DOUBLE = 308;

        @Override
        public String expected() {
            return single ? "a 32-bit floating-point number" : "a 64-bit floating-point number";
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.VALUE_NUMBER && fits(token.lexeme(), single);
        }

        /** Tells whether a number stays one. */
        static boolean fits(String lexeme, boolean single) {
            return Numerals.calculable(lexeme)
                    ? Numerals.fits(lexeme, single, single ? SAFE_SINGLE : SAFE_DOUBLE)
                    : Numerals.isZero(lexeme);
        }

        @Override
        public String canonical(String lexeme) {
            // A zero whose exponent makes it no decimal.
            return Numerals.calculable(lexeme) ? lexeme : lexeme.startsWith("-") ? "-0.0" : "0.0";
        }

        @Override
        public Object key(String name) {
            boolean number = Numerals.isNumber(name) && fits(name, single);
            return !number ? null : single ? (Object) Float.valueOf(name) : (Object) Double.valueOf(name);
        }
    }

    /** One of the two literals. */
    record Truth(boolean nullable) implements ScalarShape {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.VALUE_TRUE || event == Event.VALUE_FALSE;
        }

        @Override
        public Object key(String name) {
            return name.equals("true") || name.equals("false") ? name : null;
        }
    }

    /**
     * A string.
     *
     * @param reader makes the value of a string, or something that equals another just when the values do; returns null or
     *     throws when there is none; null when any string will do
     */
    record Text(String expected, boolean nullable, Function<String, ?> reader) implements ScalarShape {
        @Override
        public boolean accepts(Event event, CheckedParser token) {
            return event == Event.VALUE_STRING && (reader == null || acceptsName(token.getString()));
        }

        @Override
        public Object key(String name) {
            try {
                return reader == null ? name : reader.apply(name);
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                return null;
            }
        }
    }

    /** A moment as the milliseconds since 1970, a number or the same in a string. */
    record Milliseconds() implements ScalarShape {
        @Override
        public String expected() {
            return "an integer, the milliseconds since 1970-01-01T00:00:00Z";
        }

        @Override
        public boolean accepts(Event event, CheckedParser token) {
            if (event == Event.VALUE_STRING) {
                return acceptsName(token.getString());
            }
            return new Whole(Long.MIN_VALUE, Long.MAX_VALUE, true).accepts(event, token);
        }

        @Override
        public Object key(String name) {
            return new Whole(Long.MIN_VALUE, Long.MAX_VALUE, true).key(name);
        }

        @Override
        public String canonical(String lexeme) {
            return Numerals.digits(lexeme);
        }
    }
}
