package io.switchboard.transport.servlet;

import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * One request on its way to a handler, and the response on its way back. The first reply, accept or abandonment wins; a
 * later one changes nothing. Safe for use by many threads.
 */
final class HttpExchange implements Exchange {

    private static final Logger LOG = System.getLogger(HttpExchange.class.getName());

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
    private final TransportContext context;
    private final Outcome outcome;
    private final String mediaType;
    private final Runnable atEnd;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final AtomicInteger marks = new AtomicInteger();
    private final Thread container = Thread.currentThread();
    private volatile AsyncContext async;

    /**
     * What came of receiving a request.
     *
     * @param message the body, empty when it was refused
     * @param status the status of a reply
     * @param refusal why it was refused, or null
     * @param timeout how long the caller will wait
     */
    record Outcome(byte[] message, int status, RpcError refusal, Optional<Duration> timeout) {

        static Outcome received(byte[] message, Optional<Duration> timeout) {
            return new Outcome(message, HttpServletResponse.SC_OK, null, timeout);
        }

        static Outcome refused(int status, RpcError refusal) {
            return new Outcome(new byte[0], status, refusal, Optional.empty());
        }
    }

    /**
     * Makes an exchange that is answered in the container's thread, unless {@link #startAsync} is called.
     *
     * @param mediaType the type of a reply
     * @param atEnd run once, when a response has been sent or never will be, and the handler is done
     */
    HttpExchange(
            HttpServletRequest request,
            HttpServletResponse response,
            Outcome outcome,
            String mediaType,
            Runnable atEnd) {
        this.request = request;
        this.response = response;
        this.context = new HttpContext(request, outcome.timeout(), () -> state.get() == State.OPEN);
        this.outcome = outcome;
        this.mediaType = mediaType;
        this.atEnd = atEnd;
    }

    /** Lets the container's thread go without a response, for as long as the handler takes. */
    void startAsync() {
        AsyncContext started = request.startAsync(request, response);
        started.setTimeout(0);
        started.addListener(new Departure());
        async = started;
    }

    @Override
    public TransportContext context() {
        return context;
    }

    @Override
    public byte[] message() {
        return outcome.message();
    }

    @Override
    public Optional<RpcError> refusal() {
        return Optional.ofNullable(outcome.refusal());
    }

    @Override
    public void reply(byte[] reply) throws IOException {
        end(() -> {
            start(outcome.status());
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

    private void start(int status) {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** Runs the one thing that ends the exchange, and whatever comes of it gives the container its response back. */
    private void end(Ending ending) throws IOException {
        if (!state.compareAndSet(State.OPEN, State.ENDING)) {
            if (state.compareAndSet(State.GONE, State.ENDED)) {
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
            state.set(State.ENDED);
            complete();
            mark(SENT);
        }
    }

    /** Waits until whoever ends the exchange is done: only then may the container have its response back. */
    void awaitEnd() {
        while (state.get() == State.ENDING) {
            LockSupport.parkNanos(this, NAP_NANOS);
        }
    }

    @Override
    public void release() {
        mark(RELEASED);
    }

    /** Notes one of the two things that have to happen before the request is no longer under way. */
    private void mark(int mark) {
        int before = marks.getAndUpdate(marked -> marked | mark);
        if (before != DONE && (before | mark) == DONE) {
            atEnd.run();
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

    /** Hears of a client that leaves while it is being served; its handler runs on, but can no longer reply. */
    private final class Departure implements AsyncListener {

        @Override
        public void onError(AsyncEvent event) {
            LOG.log(Level.DEBUG, "the client left before its reply", event.getThrowable());
            if (state.compareAndSet(State.OPEN, State.GONE)) {
                complete();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            state.compareAndSet(State.OPEN, State.GONE);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            onError(event);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody starts it a second time.
        }
    }
}
