package io.switchboard;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which procedures took long when they were called last. Another thread helps with those at once; with the
 * others it would come too late and only cost. Safe for use by many threads.
 */
final class SlowProcedures {

    /** More than another thread needs to come. */
    static final long LONG_NANOS = 200_000;

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** Tells whether one of them is to be called. */
    boolean among(List<RunningItem> items) {
        if (names.isEmpty()) {
            return false;
        }
        for (RunningItem item : items) {
            if (item.procedure() != null && names.contains(item.procedure())) {
                return true;
            }
        }
        return false;
    }

    /** Learns from items that are all answered; those that nobody has called say nothing. */
    void learn(List<RunningItem> items) {
        for (RunningItem item : items) {
            if (item.procedure() == null || item.nanos() == 0) {
                continue;
            }
            if (item.nanos() > LONG_NANOS) {
                names.add(item.procedure());
            } else if (!names.isEmpty()) {
                names.remove(item.procedure());
            }
        }
    }
}
