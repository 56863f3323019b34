package io.switchboard.json;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A generator whose members all go through {@link #writeKey}: each method that takes a name and a value is the name
 * followed by the value.
 */
public interface JsonMembers extends JsonGenerator {
    @Override
    default JsonGenerator writeStartObject(String name) {
        return writeKey(name).writeStartObject();
    }

    @Override
    default JsonGenerator writeStartArray(String name) {
        return writeKey(name).writeStartArray();
    }

    @Override
    default JsonGenerator write(String name, JsonValue value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, String value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, BigInteger value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, BigDecimal value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, int value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, long value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("JSON has no infinity and no NaN");
        }
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator write(String name, boolean value) {
        return writeKey(name).write(value);
    }

    @Override
    default JsonGenerator writeNull(String name) {
        return writeKey(name).writeNull();
    }
}
