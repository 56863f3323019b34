package io.switchboard;

import java.time.Duration;
import java.util.Objects;

/**
 * How much a server does at a time, and for how long.
 *
 * @param callTimeout how long a call may take, counted from the arrival of its message, more than zero; the method may
 *     declare another, and the caller may want less
 * @param batchParallelism how many calls of one batch an {@link AsyncRpcServer} makes at a time, at least 1; 1 makes them
 *     strictly in order
 * @param maxInFlight how many messages an {@link AsyncRpcServer} handles at a time, at least 1
 * @param drainTimeout how long closing waits for the messages in flight before it interrupts them, not negative
 */
public record ServerLimits(Duration callTimeout, int batchParallelism, int maxInFlight, Duration drainTimeout) {

    /** 30 seconds a call, 16 calls of a batch at a time, 10,000 messages in flight, 10 seconds to drain. */
    public static final ServerLimits DEFAULTS =
            new ServerLimits(Duration.ofSeconds(30), 16, 10_000, Duration.ofSeconds(10));

    /** Checks the ranges. */
    public ServerLimits {
        Objects.requireNonNull(drainTimeout, "drainTimeout");
        if (callTimeout.isZero() || callTimeout.isNegative()) {
            throw new IllegalArgumentException("callTimeout must be more than zero, not " + callTimeout);
        }
        if (batchParallelism < 1) {
            throw new IllegalArgumentException("batchParallelism must be at least 1, not " + batchParallelism);
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight must be at least 1, not " + maxInFlight);
        }
        if (drainTimeout.isNegative()) {
            throw new IllegalArgumentException("drainTimeout must not be negative");
        }
    }
}
