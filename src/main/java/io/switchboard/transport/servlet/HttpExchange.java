package io.switchboard.transport.servlet;

import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.locks.LockSupport;

/**
 * One request on its way to a handler, and the response on its way back. The first reply, accept or abandonment wins; a
 * later one changes nothing. Safe for use by many threads.
 */
final class HttpExchange implements Exchange {

    private static final Logger LOG = System.getLogger(HttpExchange.class.getName());

    private static final AtomicReferenceFieldUpdater<HttpExchange, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(HttpExchange.class, State.class, "state");
    private static final AtomicIntegerFieldUpdater<HttpExchange> MARKS =
            AtomicIntegerFieldUpdater.newUpdater(HttpExchange.class, "marks");

    private static final int SENT = 1;
    private static final int RELEASED = 2;
    private static final int DONE = SENT | RELEASED;
    private static final long NAP_NANOS = 1_000_000;

    /** Whether a response can still be sent. */
    private enum State {
        OPEN,
        /** It is being sent. */
        ENDING,
        ENDED,
        /** The container has given the response up, and may use its objects for another. */
        GONE
    }

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final HttpTransport transport;
    private final String mediaType;
    private final Thread container = Thread.currentThread();
    private volatile State state = State.OPEN;
    private volatile int marks;
    private volatile AsyncContext async;
    private Visit visit;
    private Reception reception;
    private Optional<Duration> timeout = Optional.empty();
    private TransportContext context;

    /**
     * Makes an exchange that is answered in the container's thread, unless {@link #startAsync} is called. Before it is
     * handed to anybody, it has to {@link #receive}.
     *
     * @param mediaType the type of a reply
     */
    HttpExchange(HttpServletRequest request, HttpServletResponse response, HttpTransport transport, String mediaType) {
        this.request = request;
        this.response = response;
        this.transport = transport;
        this.mediaType = mediaType;
    }

    /** Notes that the request was let in, and how long its caller will wait. */
    void enter(Visit entered, Optional<Duration> callerTimeout) {
        visit = entered;
        timeout = callerTimeout;
    }

    /** Takes what came of receiving the request; a refusal may follow upon a message. */
    void receive(Reception received) {
        reception = received;
        if (context == null) {
            context = new HttpContext(request, timeout, () -> state == State.OPEN);
        }
    }

    /** Tells how long it is worth waiting for the message to be handled. */
    Duration patience() {
        return timeout.orElse(transport.rules().load().waitTimeout());
    }

    /** Tells whether the container's thread may go while the exchange is open. */
    boolean isAsync() {
        return async != null;
    }

    /** Lets the container's thread go without a response, for as long as the handler takes. */
    void startAsync() {
        AsyncContext started = request.startAsync(request, response);
        started.setTimeout(0);
        started.addListener(new Departure(this::leave, () -> STATE.compareAndSet(this, State.OPEN, State.GONE)));
        async = started;
    }

    /** Notes that the client has left: the handler runs on, but can no longer reply. */
    private void leave() {
        if (STATE.compareAndSet(this, State.OPEN, State.GONE)) {
            complete();
        }
    }

    /**
     * Has something done in a thread of the container's, once {@link #startAsync} was called.
     *
     * @throws IllegalStateException when the container has ended the exchange already
     */
    void continueWith(Runnable step) {
        async.start(step);
    }

    @Override
    public TransportContext context() {
        return context;
    }

    @Override
    public byte[] message() {
        return reception.message();
    }

    @Override
    public long arrival() {
        return reception.time();
    }

    /** Once the exchange has ended, the container may use the request for another, so the answer is checked afterwards. */
    @Override
    public boolean peerLeft() {
        return state == State.GONE || transport.container().departed().test(request) && state == State.OPEN;
    }

    @Override
    public Optional<RpcError> refusal() {
        return Optional.ofNullable(reception.refusal());
    }

    @Override
    public void reply(byte[] reply) throws IOException {
        end(() -> {
            if (visit != null) {
                visit.hold(reply.length);
            }
            start(reception.status());
            response.setContentType(mediaType);
            response.setContentLength(reply.length);
            OutputStream out = response.getOutputStream();
            out.write(reply);
            // Closing sends what is buffered, so that a client that has left is noticed here.
            out.close();
        });
    }

    @Override
    public void accept() throws IOException {
        end(() -> start(HttpServletResponse.SC_NO_CONTENT));
    }

    @Override
    public void abandon() {
        try {
            end(() -> {
                start(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                response.setContentLength(0);
            });
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "an abandoned exchange could not be ended", e);
        }
    }

    private void start(int httpStatus) {
        response.setStatus(httpStatus);
        reception.headers().forEach(response::setHeader);
        if (transport.draining()) {
            response.setHeader("Connection", "close");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** Runs the one thing that ends the exchange, and whatever comes of it gives the container its response back. */
    private void end(Ending ending) throws IOException {
        if (!STATE.compareAndSet(this, State.OPEN, State.ENDING)) {
            if (STATE.compareAndSet(this, State.GONE, State.ENDED)) {
                mark(SENT);
                throw new IOException("the client has left");
            }
            return;
        }
        try {
            if (async == null && Thread.currentThread() != container) {
                // The deadline was over before the call: the connection is stuck behind it, so nothing may follow on
                // it.
                response.setHeader("Connection", "close");
            }
            ending.run();
        } finally {
            state = State.ENDED;
            complete();
            mark(SENT);
        }
    }

    /** Waits until whoever ends the exchange is done: only then may the container have its response back. */
    void awaitEnd() {
        while (state == State.ENDING) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
    }

    @Override
    public void release() {
        mark(RELEASED);
    }

    /** Notes one of the two things that have to happen before the request is no longer under way. */
    private void mark(int mark) {
        int before = MARKS.getAndAccumulate(this, mark, (marked, more) -> marked | more);
        if (before != DONE && (before | mark) == DONE && visit != null) {
            visit.end();
        }
    }

    private void complete() {
        try {
            if (async != null) {
                async.complete();
            }
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the container had ended the exchange already", e);
        }
    }

    /** Writes a response. */
    private interface Ending {
        void run() throws IOException;
    }
}
