package io.switchboard.bench.faults.overload;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long things took, to a few per cent. Safe for use by many threads. */
final class Latencies {

    /** Steps to a doubling; 8 of them make a step of 9 %. */
    private static final int STEPS = 8;

    private static final int DOUBLINGS = 32;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS * DOUBLINGS);

    /** Notes one. */
    void add(long nanos) {
        double micros = Math.max(1, nanos / 1e3);
        int step = (int) (STEPS * Math.log(micros) / Math.log(2));
        counts.incrementAndGet(Math.min(step, counts.length() - 1));
    }

    /** Gives the time, in milliseconds, that a share of all took at most; 0 when there are none. */
    double millis(double share) {
        long all = 0;
        for (int i = 0; i < counts.length(); i++) {
            all += counts.get(i);
        }
        long below = 0;
        for (int i = 0; i < counts.length() && all > 0; i++) {
            below += counts.get(i);
            if (below >= share * all) {
                return Math.pow(2, (i + 1.0) / STEPS) / 1e3;
            }
        }
        return 0;
    }
}
