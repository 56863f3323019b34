package io.switchboard.transport.servlet;

import io.switchboard.transport.ServerTransport;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The HTTP transport: its rules, how many requests are under way, and whether more are let in. It pushes, by way of an
 * {@link RpcServlet}. Safe for use by many threads.
 */
public final class HttpTransport implements ServerTransport {

    private static final long NAP_MILLIS = 10;

    private final HttpRules rules;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;

    /**
     * Makes a transport that is open.
     *
     * @param rules what it lets in, not null
     */
    public HttpTransport(HttpRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Gives the rules.
     *
     * @return what this transport lets in
     */
    public HttpRules rules() {
        return rules;
    }

    /**
     * Tells how many requests are under way: let in, and not yet answered.
     *
     * @return a number from 0 to {@link HttpRules#maxInFlight}
     */
    public int inFlight() {
        return inFlight.get();
    }

    /**
     * Tells whether the transport has been closed, while requests may still be under way.
     *
     * @return true after {@link #close}
     */
    public boolean draining() {
        return draining;
    }

    /** Refuses requests from now on, with 503. Those under way end normally. Calling it again does nothing. */
    @Override
    public void close() {
        draining = true;
    }

    /**
     * Waits until no request is under way. Returns early when the thread is interrupted, which it stays.
     *
     * @param timeout how long to wait at most
     * @return true when none is under way
     */
    public boolean awaitIdle(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (inFlight.get() > 0 && System.nanoTime() - end < 0) {
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return inFlight.get() == 0;
    }

    /**
     * Lets a request in.
     *
     * @throws RefusedException when there are too many, or when the transport is closed
     */
    void enter() throws RefusedException {
        if (draining) {
            throw new RefusedException(HttpRefusal.UNAVAILABLE, "the server is shutting down");
        }
        int before = inFlight.getAndUpdate(n -> n < rules.maxInFlight() ? n + 1 : n);
        if (before >= rules.maxInFlight()) {
            throw new RefusedException(HttpRefusal.UNAVAILABLE, "too many requests are under way");
        }
    }

    /** Says that a request that was let in has been answered. */
    void leave() {
        inFlight.decrementAndGet();
    }
}
