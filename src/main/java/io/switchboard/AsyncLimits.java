package io.switchboard;

import java.time.Duration;
import java.util.Objects;

/**
 * How much an {@link AsyncRpcServer} does at a time.
 *
 * @param maxInFlight how many messages may be handled at a time, at least 1; before JDK 21 no more than 256 are
 * @param drainTimeout how long closing waits for those in flight before it interrupts them, not negative
 */
public record AsyncLimits(int maxInFlight, Duration drainTimeout) {

    /** 10,000 messages in flight, 10 seconds to drain. */
    public static final AsyncLimits DEFAULTS = new AsyncLimits(10_000, Duration.ofSeconds(10));

    /** Checks the ranges. */
    public AsyncLimits {
        Objects.requireNonNull(drainTimeout, "drainTimeout");
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight must be at least 1, not " + maxInFlight);
        }
        if (drainTimeout.isNegative()) {
            throw new IllegalArgumentException("drainTimeout must not be negative");
        }
    }
}
