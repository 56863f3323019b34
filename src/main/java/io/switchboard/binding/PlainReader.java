package io.switchboard.binding;

import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** Reads values by their codecs. Thread-safe. */
final class PlainReader {
    /** Stands for a value on which the codec gave up. */
    static final Object UNREAD = new Object();

    private final Queue<JsonBytesParser> parsers =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    /**
     * Reads a value.
     *
     * @param nullable whether null is one
     * @return the value, or {@link #UNREAD}
     */
    Object read(byte[] json, int from, int to, Codec codec, boolean nullable) {
        JsonBytesParser pooled = parsers.poll();
        JsonBytesParser in = pooled == null ? new JsonBytesParser(CheckedParser.LIMITS) : pooled;
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
            parsers.offer(in);
        }
    }
}
