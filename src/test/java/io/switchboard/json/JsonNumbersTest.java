package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "7,7",
        "-7,-7",
        "2147483647,2147483647",
        "-2147483648,-2147483648",
        "5.0,5",
        "-5.00,-5",
        "1e2,100",
        "1E+2,100",
        "100e-2,1",
        "1.5e1,15",
        "0.0,0",
        "0e5,0",
        "0e-5,0",
        "0e999999999999,0",
        "-0.000e-999999999999,0",
        "2147483647.0,2147483647",
        "214748364.8e1,2147483648",
        "9223372036854775807,9223372036854775807",
        "-9223372036854775808,-9223372036854775808",
        "9223372036854775807.0,9223372036854775807",
        "-9.223372036854775808e18,-9223372036854775808",
        "1000000000000000000e-18,1",
        "1e18,1000000000000000000"
    })
    void getLongIsExact(String text, long value) {
        assertEquals(value, Texts.at(text).getLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "18446744073709551616",
                "92233720368547758070",
                "99999999999999999999999999",
                "-99999999999999999999999999",
                "9223372036854775808.0",
                "1e19",
                "-1e19",
                "0.5",
                "1.5",
                "-0.1",
                "5.01",
                "1e-1",
                "15e-1",
                "9223372036854775807.5",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1e2147483648",
                "1e-2147483648",
                "1e99999999999999999999",
                "1e-99999999999999999999"
            })
    void getLongRefusesWhatIsNoLong(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(ArithmeticException.class, parser::getLong);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "42,42",
        "2147483647,2147483647",
        "-2147483648,-2147483648",
        "5.0,5",
        "1e2,100",
        "2.147483647e9,2147483647"
    })
    void getIntIsExact(String text, int value) {
        assertEquals(value, Texts.at(text).getInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "4294967296", "1e10", "0.1", "9223372036854775808", "1e99999"})
    void getIntRefusesWhatIsNoInt(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(ArithmeticException.class, parser::getInt);
    }

    @Property
    void getLongAgreesWithBigDecimal(@ForAll BigDecimal number) {
        JsonBytesParser parser = Texts.at(number.toString());
        assertEquals(exact(number::longValueExact), exact(parser::getLong));
    }

    @Property
    void getIntAgreesWithBigDecimal(@ForAll BigDecimal number) {
        JsonBytesParser parser = Texts.at(number.toString());
        assertEquals(exact(number::intValueExact), exact(parser::getInt));
    }

    @Property
    void isIntegralAgreesWithTheScale(@ForAll BigDecimal number) {
        assertEquals(number.scale() == 0, Texts.at(number.toString()).isIntegralNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "5", "-17", "99999999999999999999", "1.5e1", "0.25e2", "5e0"})
    void isIntegralWhenTheScaleIsZero(String text) {
        assertTrue(Texts.at(text).isIntegralNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "0.0", "1.5", "1e2", "1e-2", "1.50e1"})
    void isNotIntegralWhenTheScaleIsNotZero(String text) {
        assertFalse(Texts.at(text).isIntegralNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.50", "1E+2", "123456789012345678901234567890.5", "1e-400", "1e999999999"})
    void getBigDecimalKeepsTheDigits(String text) {
        assertEquals(new BigDecimal(text), Texts.at(text).getBigDecimal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.50", "1E+2", "1e2", "-0.0e-0", "1e99999999999"})
    void getStringReturnsTheNumberAsItIsWritten(String text) {
        assertEquals(text, Texts.at(text).getString());
    }

    @Test
    void getBigDecimalRefusesAnExponentThatItCannotHold() {
        JsonBytesParser parser = Texts.at("1e99999999999");
        assertEquals(
                JsonLimit.NUMBER_EXPONENT,
                assertThrows(JsonLimitException.class, parser::getBigDecimal).limit());
    }

    @Test
    void canBeMovedBehindAnExponentThatItCannotHold() {
        JsonBytesParser parser = Texts.at("[1e99999999999,2]", 2);
        assertThrows(JsonLimitException.class, parser::getBigDecimal);
        parser.next();
        assertEquals(2, parser.getInt());
    }

    @Test
    void getValueRefusesAnExponentThatItCannotHold() {
        JsonBytesParser parser = Texts.at("[1e99999999999]");
        assertThrows(JsonLimitException.class, parser::getValue);
    }

    @Test
    void zeroIsZeroWhateverItsExponent() {
        assertEquals(BigDecimal.ZERO, Texts.at("-0.00e99999999999").getBigDecimal());
    }

    /** To make an integer of so many digits takes the JDK 17 many minutes. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLongNumberIsRefusedByItsLength() {
        JsonBytesParser parser = Texts.parser(JsonCorpus.bytes("<<9>>*10000000"), Texts.WIDE);
        parser.next();
        assertThrows(ArithmeticException.class, parser::getLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "true", "null", "[", "{"})
    void nothingElseIsANumber(String text) {
        JsonBytesParser parser = Texts.at(text);
        assertThrows(IllegalStateException.class, parser::getLong);
    }

    @Test
    void beforeTheFirstEventThereIsNoNumber() {
        JsonBytesParser parser = Texts.parser("1");
        assertThrows(IllegalStateException.class, parser::getBigDecimal);
    }

    @Test
    void aStringIsNeverIntegral() {
        JsonBytesParser parser = Texts.at("\"1\"");
        assertThrows(IllegalStateException.class, parser::isIntegralNumber);
    }

    private static Number exact(java.util.function.Supplier<Number> getter) {
        try {
            return getter.get();
        } catch (ArithmeticException notExact) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "0.0", "-0.00", "7", "-7.50", "0.0001", "123456789012345678", "-123456789012345.7"})
    void shortDecimalsHaveTheirDigitsAndScale(String text) {
        assertEquals(new BigDecimal(text), Texts.at(text).getShortDecimal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e2", "1E-2", "1.0e0", "1234567890123456789", "-123456789012345678", "0.00000000000000000"})
    void decimalsAreNotShortWithExponentOrManyDigits(String text) {
        assertNull(Texts.at(text).getShortDecimal());
    }

    @Test
    void stringsAreNoShortDecimals() {
        assertThrows(IllegalStateException.class, () -> Texts.at("\"1\"").getShortDecimal());
    }
}
