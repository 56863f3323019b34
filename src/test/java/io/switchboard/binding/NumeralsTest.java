package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What numbers are, by the way they are written. */
class NumeralsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1e1000", "1E-1000", "1e+1000", "1e0001000", "123.456"})
    void numbersOfModestExponentsCanBeCalculatedWith(String lexeme) {
        assertTrue(Numerals.calculable(lexeme));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1E-1001", "1e+99999999999999999999", "0e1001"})
    void numbersOfLargeExponentsCannotBeCalculatedWith(String lexeme) {
        assertFalse(Numerals.calculable(lexeme));
    }

    @ParameterizedTest
    @CsvSource({"5,5", "5.0,5", "5e0,5", "50e-1,5", "1.5E1,15", "-0.0,0", "1e3,1000", "-1.20e1,-12"})
    void integralNumbersHaveDigits(String lexeme, String digits) {
        assertEquals(digits, Numerals.digits(lexeme));
    }

    @Property
    void integralNumbersAreThoseWithoutFraction(@ForAll long digits, @ForAll @IntRange(min = -30, max = 30) int scale) {
        BigDecimal value = BigDecimal.valueOf(digits, scale);
        boolean integral = value.remainder(BigDecimal.ONE).signum() == 0;
        assertEquals(integral, Numerals.isIntegral(value.toString()));
    }

    @Property
    void rangesHoldLongsInThem(@ForAll long value, @ForAll long first, @ForAll long second) {
        long min = Math.min(first, second);
        long max = Math.max(first, second);
        assertEquals(min <= value && value <= max, Numerals.inRange(Long.toString(value), min, max));
    }

    @Property
    void doublesFitThemselves(@ForAll double value) {
        assertTrue(Numerals.fits(Double.toString(value), false, 308));
    }

    @Property
    void floatsFitThemselves(@ForAll float value) {
        assertTrue(Numerals.fits(Float.toString(value), true, 38));
    }

    @ParameterizedTest
    @CsvSource({"1e309,false", "-1e309,false", "1e-400,false", "3.5e38,true", "1e-46,true"})
    void numbersThatWouldBeInfiniteOrZeroDoNotFit(String lexeme, boolean single) {
        assertFalse(Numerals.fits(lexeme, single, single ? 38 : 308));
    }

    @ParameterizedTest
    @ValueSource(ints = {38, 39, 40, 100})
    void longNumbersWithoutExponentDoNotFitAFloatForLong(int digits) {
        String lexeme = "9".repeat(digits);
        assertEquals(Float.isFinite(Float.parseFloat(lexeme)), Numerals.fits(lexeme, true, 38));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308, 309, 400})
    void longFractionsDoNotBecomeZero(int zeros) {
        String lexeme = "0." + "0".repeat(zeros) + "1";
        assertEquals(Double.parseDouble(lexeme) != 0, Numerals.fits(lexeme, false, 308));
    }
}
