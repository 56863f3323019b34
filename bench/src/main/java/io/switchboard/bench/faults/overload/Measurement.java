package io.switchboard.bench.faults.overload;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.Tally;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** What came of the requests of one phase, and when. Safe for use by many threads. */
final class Measurement {

    static final String GOOD = "good";
    static final String REFUSED = "refused";

    /** How finely the good answers are counted, in seconds. */
    static final double TICK = 0.1;

    private static final int MOST_SECONDS = 3_600;

    private final String name;
    private final long start;
    private final double seconds;
    private final Tally tally = new Tally();
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLongArray good = new AtomicLongArray((int) (MOST_SECONDS / TICK));
    private final Latencies goodLatencies = new Latencies();
    private final Latencies refusalLatencies = new Latencies();

    /**
     * Begins a phase.
     *
     * @param name how it is called
     * @param start when it begins, by {@link System#nanoTime}
     * @param seconds how long requests are made
     */
    Measurement(String name, long start, double seconds) {
        this.name = name;
        this.start = start;
        this.seconds = seconds;
    }

    /** Gives when the phase begins, by {@link System#nanoTime}. */
    long start() {
        return start;
    }

    /** Gives how long after the end of another phase this one began, in seconds. */
    double since(Measurement other) {
        return (start - other.start) / 1e9 - other.seconds;
    }

    /** Tells whether a moment lies within the phase. */
    boolean covers(long nanoTime) {
        return nanoTime - start < seconds * 1e9;
    }

    /** Says that a request is made now. */
    void offer() {
        offered.incrementAndGet();
    }

    /** Notes an answer to a request that was made, or should have been made, at some time. */
    void answer(Call call, Reply reply, long since) {
        long now = System.nanoTime();
        if (call.isAnsweredBy(reply)) {
            tally.add(name, GOOD);
            goodLatencies.add(now - since);
            good.incrementAndGet((int) Math.min(good.length() - 1, (now - start) / 1e9 / TICK));
        } else if (reply.isCleanRefusal()) {
            tally.add(name, REFUSED);
            refusalLatencies.add(now - since);
        } else {
            tally.add(name, "wrong (" + reply.outcome() + ")");
        }
    }

    /** Notes that there was no answer. */
    void failure(IOException failure) {
        tally.add(name, "broken (" + failure.getMessage() + ")");
    }

    /** Gives the good answers a second between two moments, in seconds from the beginning. */
    double rate(double from, double to) {
        long sum = 0;
        for (int tick = (int) Math.round(from / TICK); tick < Math.round(to / TICK); tick++) {
            sum += good.get(tick);
        }
        return sum / (to - from);
    }

    /** Gives the good answers a second of the whole phase; those that came after its end do not count. */
    double rate() {
        return rate(0, seconds);
    }

    /** Gives the requests made a second. */
    double offeredRate() {
        return offered.get() / seconds;
    }

    /** Gives how many requests were neither answered rightly nor refused cleanly. */
    long failures() {
        return tally.ofKind(name) - tally.of(GOOD) - tally.of(REFUSED);
    }

    /** Finds from when on a half second has had some rate of good answers, in seconds; infinite when it never has. */
    double reaches(double rate) {
        for (double from = 0; from + 0.5 <= seconds; from += TICK) {
            if (rate(from, from + 0.5) >= rate) {
                return from;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Writes the phase's line of the table, and one with the counts. */
    String line() {
        return String.format(
                "%-32s %9.0f %9.0f %9.1f %9.1f %9.1f %9.1f%n%s",
                name,
                offeredRate(),
                rate(),
                goodLatencies.millis(0.5),
                goodLatencies.millis(0.99),
                refusalLatencies.millis(0.5),
                refusalLatencies.millis(0.99),
                tally.table());
    }

    /** Writes what stands above the lines. */
    static String header() {
        return String.format(
                "%-32s %9s %9s %9s %9s %9s %9s", "", "offered/s", "good/s", "p50 ms", "p99 ms", "ref. p50", "ref. p99");
    }
}
