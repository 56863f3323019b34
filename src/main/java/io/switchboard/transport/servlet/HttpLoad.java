package io.switchboard.transport.servlet;

import java.time.Duration;

/**
 * How much the HTTP transport takes upon itself at a time. Immutable.
 *
 * @param maxInFlight how many messages may be handled at a time, at least 1. Not more than the server runs at a time, or
 *     the container's threads wait for it
 * @param maxWaiting how many more may wait for their turn, 0 or more; one more is answered with 503
 * @param waitTimeout how long one may wait before it is answered with 503, not negative
 * @param maxBufferedBytes how many bytes of messages and replies may be in memory at a time, at least 1; while there are
 *     more, new requests are answered with 503
 * @param inlineCalls how many messages may be handled at a time in the container's own platform threads, 0 or more; the
 *     others are handed to the server's. Well below the size of the container's pool
 * @param retryAfterSeconds after how many seconds a request answered with 503 may be sent again, 0 or more
 */
public record HttpLoad(
        int maxInFlight,
        int maxWaiting,
        Duration waitTimeout,
        int maxBufferedBytes,
        int inlineCalls,
        int retryAfterSeconds) {

    /** 10,000 in flight, 1,000 waiting for up to 5 seconds, 64 MiB in memory, 32 inline, 1 second to wait. */
    public static final HttpLoad DEFAULTS = new HttpLoad(10_000, 1_000, Duration.ofSeconds(5), 64 << 20, 32, 1);

    /** Checks the ranges. */
    public HttpLoad {
        requireRange("maxInFlight", maxInFlight, 1, Integer.MAX_VALUE);
        requireRange("maxWaiting", maxWaiting, 0, Integer.MAX_VALUE);
        requireRange("maxBufferedBytes", maxBufferedBytes, 1, Integer.MAX_VALUE);
        requireRange("inlineCalls", inlineCalls, 0, Integer.MAX_VALUE);
        requireRange("retryAfterSeconds", retryAfterSeconds, 0, Integer.MAX_VALUE);
        if (waitTimeout.isNegative()) {
            throw new IllegalArgumentException("waitTimeout must not be negative, but is " + waitTimeout);
        }
    }

    static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
