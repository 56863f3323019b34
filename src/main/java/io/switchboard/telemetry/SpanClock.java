package io.switchboard.telemetry;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The times of one message's spans: none is before another that happened earlier, even when somebody sets the clock. */
final class SpanClock {

    private final long startEpochNanos;
    private final long startNanos = System.nanoTime();

    /** Starts now. */
    SpanClock() {
        Instant now = Instant.now();
        startEpochNanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** Tells when the clock was started, in nanoseconds since 1970. */
    long start() {
        return startEpochNanos;
    }

    /** Tells the time, in nanoseconds since 1970. */
    long now() {
        return startEpochNanos + System.nanoTime() - startNanos;
    }
}
