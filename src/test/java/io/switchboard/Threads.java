package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Threads that a test starts and waits for. */
final class Threads {

    private static final long GENEROUS_MILLIS = 30_000;

    private Threads() {}

    /** Starts a daemon thread. */
    static Thread start(Runnable task) {
        Thread thread = new Thread(task, "test-thread");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits until a thread has ended. */
    static void join(Thread thread) throws InterruptedException {
        thread.join(GENEROUS_MILLIS);
        assertFalse(thread.isAlive(), () -> thread + " is still running");
    }

    /** Whether the JDK has virtual threads. */
    static boolean virtual() {
        return Runtime.version().feature() >= 21;
    }

    /** How many handlers an asynchronous server runs at once when a thousand or more are allowed. */
    static int thousandOrPool() {
        return virtual() ? 1_000 : 256;
    }
}
