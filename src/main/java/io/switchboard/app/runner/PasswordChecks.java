package io.switchboard.app.runner;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Has passwords hashed by threads of its own, at most half of the processors, so that the others go on with calls. Hashing
 * is slow on purpose and free for anybody to ask for: so only a few may wait, each in a thread of the server's, and whoever
 * comes then is to come again. Safe for use by many threads.
 */
final class PasswordChecks {

    /** How many passwords may wait: a small share of the threads that a Jetty has before JDK 21. */
    static final int MOST_WAITING = 32;

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /** Makes checks for all logins of a server. */
    PasswordChecks() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /**
     * Makes checks.
     *
     * @param atATime how many are made at a time
     */
    PasswordChecks(int atATime) {
        threads = new ThreadPoolExecutor(
                atATime, atATime, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "switchboard-passwords");
                    // Nobody waits for the longest of hashes when the server ends.
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Makes a check as soon as there is a thread for it.
     *
     * @return what came of it
     * @throws RejectedExecutionException when too many wait, or the server ends meanwhile
     */
    boolean make(Callable<Boolean> check) {
        Future<Boolean> result = threads.submit(check);
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("the server ends", e);
        } catch (CancellationException e) {
            throw new RejectedExecutionException("the server ends", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password cannot be compared", e.getCause());
        }
    }

    /** Refuses those that wait and all that come. */
    void end() {
        threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
    }

    /** Tells whether {@link #end} has been called. */
    boolean ended() {
        return threads.isShutdown();
    }

    /** Gives how many wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }
}
