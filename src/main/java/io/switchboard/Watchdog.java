package io.switchboard;

import io.switchboard.message.Incident;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Looks after the deadlines and the peers of the messages that are being handled. One thread looks at all of them now and then, which
 * costs a call next to nothing, and sleeps while there are none; a deadline is noticed at most {@value #TICK_MILLIS}
 * milliseconds late, a peer that has left within half a second.
 */
final class Watchdog implements AutoCloseable {

    private static final long TICK_MILLIS = 20;
    /** Asking whether a peer is still there may cost a system call. */
    private static final int TICKS_TO_ASK_FOR_PEERS = 25;

    private static final long JOIN_MILLIS = 1_000;

    private final RunningMessages running = new RunningMessages();
    private final Consumer<RunningMessage> answer;
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final ExecutorService late = HandlerThreads.executor();
    private volatile boolean asleep;
    private volatile boolean closed;

    /** Makes a watchdog; the action answers a message, in a thread of its own, once all of its calls are answered. */
    Watchdog(Consumer<RunningMessage> answer) {
        this.answer = answer;
    }

    /** Begins to watch a message. */
    void watch(RunningMessage message) {
        running.add(message);
        if (thread.get() == null) {
            start();
        } else if (asleep) {
            // Whoever comes next need not wake it, too.
            asleep = false;
            LockSupport.unpark(thread.get());
        }
    }

    /** Ends watching a message; in the thread that began it. */
    void forget(RunningMessage message) {
        running.remove(message);
    }

    private void start() {
        Thread starting = new Thread(this::watchForever, "switchboard-watchdog");
        starting.setDaemon(true);
        if (thread.compareAndSet(null, starting)) {
            starting.start();
        }
    }

    private void watchForever() {
        for (long tick = 1; !closed; tick++) {
            asleep = running.isEmpty();
            if (asleep && running.isEmpty()) {
                LockSupport.park(this);
            }
            // However often messages come and go meanwhile, it is woken only once a tick.
            LockSupport.parkNanos(this, TICK_MILLIS * 1_000_000);
            expire(System.nanoTime(), tick % TICKS_TO_ASK_FOR_PEERS == 0);
        }
    }

    private void expire(long now, boolean askForPeers) {
        running.forEach(message -> {
            try {
                lookAfter(message, now, askForPeers);
            } catch (Throwable e) {
                report(e);
            }
        });
    }

    /** Whatever is wrong with one message, the others have deadlines, too. */
    private static void report(Throwable failure) {
        try {
            Incident.report("looking after a message", failure);
        } catch (Throwable unreportable) {
            // There is no memory even for that; the next look is soon.
        }
    }

    private void lookAfter(RunningMessage message, long now, boolean askForPeers) {
        // A first call that waits for another of its batch would wait in vain.
        message.askForHelp();
        message.expire(now);
        if (askForPeers) {
            message.cancelIfPeerLeft();
        }
        if (message.isStuck()) {
            answerElsewhere(message);
        }
    }

    /** Sending may block, and then no other deadline may wait for it. */
    private void answerElsewhere(RunningMessage message) {
        try {
            late.execute(() -> answer.accept(message));
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            answer.accept(message);
        }
    }

    /** Stops watching; messages still being handled keep their threads until these are done. */
    @Override
    public void close() {
        closed = true;
        late.shutdown();
        Thread watching = thread.get();
        if (watching != null && watching != Thread.currentThread()) {
            LockSupport.unpark(watching);
            try {
                watching.join(JOIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
