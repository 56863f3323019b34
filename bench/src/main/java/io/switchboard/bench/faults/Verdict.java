package io.switchboard.bench.faults;

import java.util.ArrayList;
import java.util.List;

/** What a program demands, and how that ends. Safe for use by many threads. */
public final class Verdict {

    private final List<String> failures = new ArrayList<>();

    /**
     * Demands something.
     *
     * @param met whether it is so
     * @param failure what is wrong otherwise
     */
    public synchronized void demand(boolean met, String failure) {
        if (!met) {
            failures.add(failure);
        }
    }

    /** Prints the last line and ends the process, with 0 when every demand was met and 1 otherwise. */
    public synchronized void exit() {
        System.out.println(failures.isEmpty() ? "PASS" : "FAIL: " + String.join("; ", failures));
        System.exit(failures.isEmpty() ? 0 : 1);
    }
}
