package io.switchboard.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values that one label has had so far. An application may make error codes of whatever its callers send; so there is
 * a most of them, and all that come later are one. Safe for use by many threads.
 */
final class LabelValues {

    /** Stands for every value that came too late. */
    static final String OTHER = "other";

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    LabelValues(int most) {
        this.most = most;
    }

    /** Gives the value to use for a value; threads that bring new ones at once may go a little over the most. */
    String of(String value) {
        if (known.contains(value) || known.size() < most && known.add(value)) {
            return value;
        }
        return OTHER;
    }
}
