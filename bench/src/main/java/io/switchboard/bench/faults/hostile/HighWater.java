package io.switchboard.bench.faults.hostile;

import io.switchboard.bench.faults.Vitals;
import java.io.UncheckedIOException;

/** Watches how many threads and how much memory a process gets to have. Runs until it is closed. */
final class HighWater implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    private final Vitals vitals;
    private final Thread thread;
    private volatile int threads;
    private volatile int megabytes;

    HighWater(Vitals vitals) {
        this.vitals = vitals;
        this.thread = Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                threads = Math.max(threads, vitals.threads());
                megabytes = Math.max(megabytes, vitals.residentMegabytes());
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            // The process has ended.
        }
    }

    /** Gives the most threads that there have been. */
    int threads() {
        return threads;
    }

    /** Gives the most memory that the process has held, in MB. */
    int megabytes() {
        return megabytes;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
