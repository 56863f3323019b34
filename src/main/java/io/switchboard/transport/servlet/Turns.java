package io.switchboard.transport.servlet;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who may be handled now, and who waits until somebody is done. First come, first served. Safe for use by many threads.
 */
final class Turns implements AutoCloseable {

    private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

    private final int most;
    private final int mostWaiting;
    private final Duration patience;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Queue<CompletableFuture<Void>> queue = new ConcurrentLinkedQueue<>();
    /** One of its own: the JDK's, once started, would outlive the application and hold its classes. */
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Turns::daemon);

    Turns(HttpLoad load) {
        most = load.maxInFlight();
        mostWaiting = load.maxWaiting();
        patience = load.waitTimeout();
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "switchboard-turns");
        thread.setDaemon(true);
        return thread;
    }

    /** Tells whether one who came now would have to be refused. */
    boolean full() {
        return taken.get() >= most && waiting.get() >= mostWaiting;
    }

    /** Tells how many wait. */
    int waiting() {
        return waiting.get();
    }

    /**
     * Takes a turn, which has to be {@link #end ended} if it comes.
     *
     * @param limit how long it is worth waiting for, if that is less than the load allows
     * @return done when the turn has come, failed when it was not worth waiting for any more
     * @throws RefusedException when too many wait already
     */
    CompletableFuture<Void> take(Duration limit) throws RefusedException {
        Optional<CompletableFuture<Void>> now = takeNow();
        if (now.isPresent()) {
            return now.get();
        }
        if (!increment(waiting, mostWaiting)) {
            throw tooMany();
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        queue.add(turn);
        callNext();
        if (!turn.isDone()) {
            endWaiting(turn, limit.compareTo(patience) < 0 ? limit : patience);
        }
        return turn;
    }

    private void endWaiting(CompletableFuture<Void> turn, Duration time) {
        turn.whenComplete((come, late) -> {
            if (late != null && queue.remove(turn)) {
                waiting.decrementAndGet();
            }
        });
        try {
            Future<?> end = clock.schedule(() -> turn.cancel(false), time.toNanos(), TimeUnit.NANOSECONDS);
            turn.whenComplete((come, late) -> end.cancel(false));
        } catch (RejectedExecutionException e) {
            // Closed: those who wait already may go on, but nobody begins to.
            turn.cancel(false);
        }
    }

    /** Lets those who wait go on, and nobody else begin to. The thread that looks after their time ends with the last. */
    @Override
    public void close() {
        clock.shutdown();
    }

    /**
     * Takes a turn that has come, if one is free and nobody waits; it has to be {@link #end ended}.
     *
     * @return done, or empty when whoever wants one has to wait
     */
    Optional<CompletableFuture<Void>> takeNow() {
        return waiting.get() == 0 && tryTake() ? Optional.of(NOW) : Optional.empty();
    }

    /** The refusal of one who would have to wait where too many do, or has waited for too long. */
    static RefusedException tooMany() {
        return new RefusedException(HttpRefusal.UNAVAILABLE, "too many requests are under way");
    }

    /** Ends a turn that had come. */
    void end() {
        taken.decrementAndGet();
        callNext();
    }

    /** Gives turns that are free to those who wait; who has given up waiting is passed over. */
    private void callNext() {
        while (!queue.isEmpty() && tryTake()) {
            CompletableFuture<Void> next = queue.poll();
            if (next != null) {
                waiting.decrementAndGet();
            }
            if (next == null || !next.complete(null)) {
                taken.decrementAndGet();
            }
        }
    }

    private boolean tryTake() {
        return increment(taken, most);
    }

    private static boolean increment(AtomicInteger number, int most) {
        int before = number.get();
        while (before < most) {
            int seen = number.compareAndExchange(before, before + 1);
            if (seen == before) {
                return true;
            }
            before = seen;
        }
        return false;
    }
}
