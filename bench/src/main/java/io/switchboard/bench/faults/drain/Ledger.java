package io.switchboard.bench.faults.drain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What became of each request of one run. Safe for use by many threads, until it is closed. */
final class Ledger {

    private final Map<Fate, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder answeredWhileStopping = new LongAdder();
    private final ConcurrentLinkedQueue<Silence> silences = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    /**
     * A request that was sent, at least in part, and brought not a single byte.
     *
     * @param id the request's identifier, which no other has
     * @param kept whether the connection had brought replies before
     * @param millis how long after the request the connection ended
     * @param stopping whether the server had been told to stop by then
     * @param how how the connection ended
     */
    record Silence(String id, boolean kept, double millis, boolean stopping, String how) {}

    /** Says that the server is told to stop now. */
    void stop() {
        stopping = true;
    }

    /** Tells whether the server has been told to stop. */
    boolean stopping() {
        return stopping;
    }

    /** Counts a request whose fate is known. */
    void add(Fate fate) {
        counts.computeIfAbsent(fate, f -> new LongAdder()).increment();
        if (fate == Fate.ANSWERED && stopping) {
            answeredWhileStopping.increment();
        }
    }

    /** Keeps a request of which the server's trace has to tell whether it ever arrived. */
    void add(Silence silence) {
        silences.add(silence);
    }

    /**
     * Judges the silent ones by what the server has written of the messages that it has received.
     *
     * @param trace the server's trace, in which each message stands as it came
     * @return a line for each that was lost
     */
    List<String> close(String trace) {
        List<String> lost = new ArrayList<>();
        for (Silence silence : silences) {
            boolean received = trace.contains('"' + silence.id() + '"');
            if (received || !silence.stopping()) {
                add(Fate.LOST);
                lost.add((received ? "received by the server: " : "while the server was to serve: ") + silence);
            } else {
                add(silence.kept() ? Fate.RACED : Fate.NEVER_TAKEN);
            }
        }
        return lost;
    }

    /** Gives the counts of all fates. */
    Map<Fate, Long> counts() {
        Map<Fate, Long> all = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            all.put(fate, counts.containsKey(fate) ? counts.get(fate).sum() : 0);
        }
        return all;
    }

    /** Gives how many were answered rightly after the server had been told to stop. */
    long answeredWhileStopping() {
        return answeredWhileStopping.sum();
    }
}
