package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;

/**
 * Reads and writes the values of one plain type, with what Yasson would read and write and nothing else.
 *
 * <p>A codec may give up on any value: it is then Yasson's, which reads it from the start, or says what is wrong with it. So
 * a codec knows no paths and no expectations. Thread-safe.
 */
interface Codec {
    /**
     * Makes a value of a JSON value other than null, and moves to the last event of that.
     *
     * @param first the current event, the first of the JSON value
     * @param in a parser of a text that was read before
     * @return the value, never null
     * @throws RuntimeException when it gives up
     */
    Object read(Event first, JsonBytesParser in);

    /**
     * Writes a value other than null.
     *
     * @throws RuntimeException when it has no form in JSON, or its own code throws
     */
    void write(Object value, JsonBytesGenerator out);
}
