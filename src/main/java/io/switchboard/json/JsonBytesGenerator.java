package io.switchboard.json;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * Writes one compact JSON text (RFC 8259) at a time, a value of any kind, as UTF-8 into memory of its own.
 *
 * <p>Must be {@linkplain #reset reset} before the first text and before each further one. Where JSON does not allow what
 * a method would write, such as a member in an array or a second value at the top level, it throws
 * {@link JsonGenerationException}; where the bytes run out, {@link JsonOutputLimitException}. After either, and after any
 * exception of an argument, {@link #rollback} gets back to a known state. No argument may be null. Not thread-safe.
 */
public final class JsonBytesGenerator implements JsonMembers {
    private final TextBuffer buffer = new TextBuffer();
    private final JsonStructure structure = new JsonStructure();

    /**
     * A state to go back to.
     *
     * @param size bytes written
     * @param depth arrays and objects open
     * @param first whether nothing has been written in the innermost of them
     * @param named whether a name has been written whose value has not
     */
    public record Mark(int size, int depth, boolean first, boolean named) {}

    /**
     * Forgets what was written and starts another text. Keeps at most 64 KiB of memory for it.
     *
     * @param maxBytes how long it may become; 0 or more
     * @throws IllegalArgumentException when that is negative
     */
    public void reset(int maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("negative number of bytes");
        }
        buffer.reset(maxBytes);
        structure.reset();
    }

    /**
     * Remembers the state.
     *
     * @return the state, of use until the array or object that is open now is ended or the generator is reset
     */
    public Mark mark() {
        return structure.mark(buffer.size());
    }

    /**
     * Takes back everything written since a mark was made.
     *
     * @param mark a mark of this text
     * @throws IllegalArgumentException when less is open than then
     */
    public void rollback(Mark mark) {
        structure.rollback(mark);
        buffer.truncate(mark.size);
    }

    /**
     * Tells how much has been written.
     *
     * @return bytes
     */
    public int size() {
        return buffer.size();
    }

    /**
     * Copies what has been written.
     *
     * @return the bytes, a new array
     */
    public byte[] toByteArray() {
        return buffer.toByteArray();
    }

    /** Does nothing: the bytes are there already, and binders flush after every value. */
    @Override
    public void flush() {}

    /** Does nothing: the text is its owner's to end, and binders close what they have written one value of. */
    @Override
    public void close() {}

    private void startValue() {
        if (structure.value()) {
            buffer.put(',');
        }
    }

    private JsonBytesGenerator start(boolean object) {
        startValue();
        buffer.put(object ? '{' : '[');
        structure.start(object);
        return this;
    }

    @Override
    public JsonBytesGenerator writeStartObject() {
        return start(true);
    }

    @Override
    public JsonBytesGenerator writeStartArray() {
        return start(false);
    }

    @Override
    public JsonBytesGenerator writeEnd() {
        buffer.put(structure.end() ? '}' : ']');
        return this;
    }

    @Override
    public JsonBytesGenerator writeKey(String name) {
        if (structure.name()) {
            buffer.put(',');
        }
        buffer.putString(name);
        buffer.put(':');
        return this;
    }

    /**
     * Writes the name of a member that is JSON already.
     *
     * @param json the name with its quotes and the colon behind them, in UTF-8; not checked to be that
     * @return this generator
     */
    public JsonBytesGenerator writeRawKey(byte[] json) {
        if (structure.name()) {
            buffer.put(',');
        }
        buffer.put(json, 0, json.length);
        return this;
    }

    @Override
    public JsonBytesGenerator write(JsonValue value) {
        JsonValues.write(value, this);
        return this;
    }

    @Override
    public JsonBytesGenerator write(String value) {
        startValue();
        buffer.putString(value);
        return this;
    }

    @Override
    public JsonBytesGenerator write(BigDecimal value) {
        return writeRaw(value.toString());
    }

    @Override
    public JsonBytesGenerator write(BigInteger value) {
        return writeRaw(value.toString());
    }

    @Override
    public JsonBytesGenerator write(int value) {
        return write((long) value);
    }

    @Override
    public JsonBytesGenerator write(long value) {
        startValue();
        buffer.put(value);
        return this;
    }

    @Override
    public JsonBytesGenerator write(double value) {
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("JSON has no infinity and no NaN");
        }
        return writeRaw(Double.toString(value));
    }

    /**
     * Writes a number with the digits of {@link Float#toString(float)}, fewer than it has as a double.
     *
     * @param value the number
     * @return this generator
     * @throws NumberFormatException when it is infinite or not a number
     */
    public JsonBytesGenerator write(float value) {
        // What JSON does not have is refused as a double.
        return Float.isFinite(value) ? writeRaw(Float.toString(value)) : write((double) value);
    }

    @Override
    public JsonBytesGenerator write(boolean value) {
        return writeRaw(value ? "true" : "false");
    }

    @Override
    public JsonBytesGenerator writeNull() {
        return writeRaw("null");
    }

    /**
     * Writes a value that is JSON already.
     *
     * @param json one JSON value; not checked to be one
     * @return this generator
     */
    public JsonBytesGenerator writeRaw(String json) {
        startValue();
        buffer.put(json);
        return this;
    }

    /**
     * Writes a value that is JSON already.
     *
     * @param json where the value is, in UTF-8; not checked to be one
     * @param from the index of its first byte
     * @param length its length in bytes
     * @return this generator
     * @throws IndexOutOfBoundsException when that is no range of the array
     */
    public JsonBytesGenerator writeRaw(byte[] json, int from, int length) {
        Objects.checkFromIndexSize(from, length, json.length);
        startValue();
        buffer.put(json, from, length);
        return this;
    }
}
