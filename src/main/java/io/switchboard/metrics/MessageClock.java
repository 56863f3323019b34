package io.switchboard.metrics;

import io.micrometer.core.instrument.Clock;

/**
 * The time of day as it was when somebody last looked. Meters ask for it at everything that they record, which for the calls
 * of a message would be many times the same answer. Safe for use by many threads.
 */
final class MessageClock implements Clock {

    private volatile long millis = System.currentTimeMillis();

    /** Looks at the time. */
    void look() {
        long now = System.currentTimeMillis();
        // Most messages end in the millisecond of another.
        if (now != millis) {
            millis = now;
        }
    }

    @Override
    public long wallTime() {
        return millis;
    }

    @Override
    public long monotonicTime() {
        return System.nanoTime();
    }
}
