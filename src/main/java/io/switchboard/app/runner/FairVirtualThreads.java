package io.switchboard.app.runner;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.util.thread.ExecutionStrategy;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Virtual threads that let each other run. A thread of Jetty's takes a request from the selector, names a successor, handles
 * the request, and takes the next one unless the successor has begun to. No virtual thread is ever made to give way: under
 * load one would go on and on, and start a successor with every request, a crowd in front of each call that has slept or
 * waited for long enough. So there is one successor at a time, and it is not passed over for long. Safe for use by many
 * threads.
 */
final class FairVirtualThreads extends VirtualThreadPool {

    /** For how long a successor may be passed over; calls that could go on wait meanwhile. */
    private static final long PATIENCE_NANOS = 1_000_000;

    /** After how many requests the time is looked at: that few may be taken in any case, however long each is. */
    private static final int PASSES_BETWEEN_LOOKS = 16;

    private final Map<Runnable, Successor> successors = new ConcurrentHashMap<>();

    @Override
    public boolean tryExecute(Runnable task) {
        if (!(task instanceof ExecutionStrategy)) {
            return super.tryExecute(task);
        }
        Successor waiting = successors.get(task);
        if (waiting != null) {
            waiting.passOver();
            return true;
        }
        Successor successor = new Successor(task);
        successors.put(task, successor);
        boolean started = false;
        try {
            started = super.tryExecute(successor);
        } finally {
            if (!started) {
                // Also when there is no memory for a thread: nobody may wait for one that is not there.
                successor.begin();
            }
        }
        return started;
    }

    /** Who takes requests next. */
    private final class Successor implements Runnable {

        private final Runnable strategy;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final long named = System.nanoTime();
        private int passedOver;

        Successor(Runnable strategy) {
            this.strategy = strategy;
        }

        /** Notes that another request is taken before it. Two threads that do so at once may count as one. */
        void passOver() {
            if (++passedOver % PASSES_BETWEEN_LOOKS != 0 || System.nanoTime() - named < PATIENCE_NANOS) {
                return;
            }
            try {
                begun.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Lets another be named, and those go on who have passed it over. */
        void begin() {
            successors.remove(strategy, this);
            begun.countDown();
        }

        @Override
        public void run() {
            begin();
            strategy.run();
        }
    }
}
