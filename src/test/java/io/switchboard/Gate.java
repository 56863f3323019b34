package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A procedure that waits until it is let through. */
final class Gate {

    private final Semaphore entered = new Semaphore(0);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    RpcDispatcher dispatcher() {
        return RpcDispatcher.builder().service("", this).build();
    }

    @RpcMethod
    public String pass() throws InterruptedException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            entered.release();
            open.await();
            return "passed";
        } finally {
            inside.decrementAndGet();
        }
    }

    @RpcMethod
    public String thread() {
        Thread thread = Thread.currentThread();
        return thread.isDaemon() + ":" + thread.getClass().getSimpleName();
    }

    /** Waits until so many more calls have come to the gate. */
    void awaitEntered(int calls) throws InterruptedException {
        assertTrue(entered.tryAcquire(calls, 30, TimeUnit.SECONDS), () -> inside.get() + " of " + calls + " came");
    }

    /** Lets everyone through. */
    void open() {
        open.countDown();
    }

    /** The most calls that were waiting at a time. */
    int most() {
        return most.get();
    }
}
