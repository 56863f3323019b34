package io.switchboard.json;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A zero that was written with a sign, which decimals have no place for and floating point has. */
record NegativeZero(BigDecimal bigDecimalValue) implements JsonNumber {
    @Override
    public boolean isIntegral() {
        return bigDecimalValue.scale() == 0;
    }

    @Override
    public int intValue() {
        return 0;
    }

    @Override
    public int intValueExact() {
        return 0;
    }

    @Override
    public long longValue() {
        return 0;
    }

    @Override
    public long longValueExact() {
        return 0;
    }

    @Override
    public BigInteger bigIntegerValue() {
        return BigInteger.ZERO;
    }

    @Override
    public BigInteger bigIntegerValueExact() {
        return BigInteger.ZERO;
    }

    @Override
    public double doubleValue() {
        return -0.0;
    }

    @Override
    public Number numberValue() {
        return -0.0;
    }

    @Override
    public ValueType getValueType() {
        return ValueType.NUMBER;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && number.bigDecimalValue().equals(bigDecimalValue);
    }

    @Override
    public int hashCode() {
        return bigDecimalValue.hashCode();
    }

    @Override
    public String toString() {
        return "-" + bigDecimalValue;
    }
}
