package io.switchboard.transport.servlet;

import io.switchboard.transport.ServerTransport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The HTTP transport: its rules, how many requests are under way, and whether more are let in. It pushes, by way of an
 * {@link RpcServlet}. Safe for use by many threads.
 */
public final class HttpTransport implements ServerTransport {

    private static final long NAP_MILLIS = 10;

    private final HttpRules rules;
    private final HttpContainer container;
    private final Turns turns;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong buffered = new AtomicLong();
    private volatile boolean draining;

    /**
     * Makes a transport that is open, in any container.
     *
     * @param rules what it lets in, not null
     */
    public HttpTransport(HttpRules rules) {
        this(rules, HttpContainer.ANY);
    }

    /**
     * Makes a transport that is open.
     *
     * @param rules what it lets in, not null
     * @param container what the container can do, not null
     */
    public HttpTransport(HttpRules rules, HttpContainer container) {
        this.container = container;
        this.rules = rules;
        this.turns = new Turns(rules.load());
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
     * Tells how many requests are under way: let in, and not yet answered or still being handled, whether their bodies are
     * being read, they wait for their turn or for a call that was given up to end.
     *
     * @return the number, 0 or more
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
        turns.close();
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

    /** Tells what the container can do. */
    HttpContainer container() {
        return container;
    }

    /**
     * Tells whether messages under way and their replies take all the memory they may, so that more are refused.
     *
     * @return true while they do
     */
    public boolean memoryFull() {
        return buffered.get() > rules.load().maxBufferedBytes();
    }

    /** Tells how many bytes of messages and replies are in memory. */
    long bufferedBytes() {
        return buffered.get();
    }

    /** Says that there are more bytes in memory, or fewer. */
    void buffer(int more) {
        buffered.addAndGet(more);
    }

    /** Gives the turns in which requests are handled. */
    Turns turns() {
        return turns;
    }

    /**
     * Lets a request in.
     *
     * @return what it takes up, to be ended when it is over
     * @throws RefusedException when there are too many or too long ones, or when the transport is closed
     */
    Visit enter() throws RefusedException {
        inFlight.incrementAndGet();
        // Looked at in this order, or one could slip in when the transport has just been found to be idle.
        if (draining || turns.full() || memoryFull()) {
            inFlight.decrementAndGet();
            throw refusal();
        }
        return new Visit(this);
    }

    /**
     * Lets a request in, if nothing speaks against it.
     *
     * @return as {@link #enter}, or empty when it would be refused
     */
    Optional<Visit> enterIfOpen() {
        try {
            return Optional.of(enter());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private RefusedException refusal() {
        if (draining) {
            return new RefusedException(HttpRefusal.UNAVAILABLE, "the server is shutting down");
        }
        return turns.full() ? Turns.tooMany() : noMemory();
    }

    /** The refusal of one for which there is no memory. */
    static RefusedException noMemory() {
        return new RefusedException(HttpRefusal.UNAVAILABLE, "too much memory is in use by requests under way");
    }

    /** Says that a request that was let in is over. */
    void leave() {
        inFlight.decrementAndGet();
    }
}
