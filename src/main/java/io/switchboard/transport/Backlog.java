package io.switchboard.transport;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What messages and replies take up that are under way, and how many answers are still owed. Safe for use by many threads. */
final class Backlog {

    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long bytes;
    private long owed;
    private boolean closed;

    /** Makes an empty one that has room while there are fewer bytes than these. */
    Backlog(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Notes that there are more bytes and more answers to give, or fewer when negative. */
    void add(long moreBytes, int moreOwed) {
        lock.lock();
        try {
            bytes += moreBytes;
            owed += moreOwed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is room for another message, or for the end. */
    void awaitRoom() {
        lock.lock();
        try {
            while (bytes >= maxBytes && !closed) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no answer is owed any more. */
    void awaitAnswers() throws InterruptedException {
        lock.lock();
        try {
            while (owed > 0) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps nobody waiting for room any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
