package io.switchboard.binding;

import io.switchboard.json.JsonBytesParser;
import io.switchboard.json.Spares;
import jakarta.json.stream.JsonParser.Event;

/** Reads values by their codecs. Thread-safe. */
final class PlainReader {
    /** Stands for a value on which the codec gave up. */
    static final Object UNREAD = new Object();

    private final Spares<JsonBytesParser> parsers = new Spares<>(() -> new JsonBytesParser(CheckedParser.LIMITS));

    /**
     * Reads a value.
     *
     * @param nullable whether null is one
     * @return the value, or {@link #UNREAD}
     */
    Object read(byte[] json, int from, int to, Codec codec, boolean nullable) {
        if (codec instanceof NumberCodec number) {
            Object value = number.readDigits(json, from, to);
            if (value != null) {
                return value;
            }
        }
        JsonBytesParser in = parsers.take();
        try {
            in.resetTrusted(json, from, to);
            Event first = in.next();
            if (first == Event.VALUE_NULL) {
                return nullable ? null : UNREAD;
            }
            return codec.read(first, in);
        } catch (RuntimeException e) {
            return UNREAD;
        } finally {
            in.close();
            parsers.give(in);
        }
    }
}
