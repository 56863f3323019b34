package io.switchboard.transport.servlet;

import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import io.switchboard.transport.MessageHandler;
import io.switchboard.transport.servlet.HttpCall.Content;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.locks.LockSupport;

/**
 * One request on its way to a handler, and the response on its way back. The first reply, accept or abandonment wins; a
 * later one changes nothing. The thread that made it waits for that. Safe for use by many threads.
 */
class HttpExchange implements Exchange {

    private static final Logger LOG = System.getLogger(HttpExchange.class.getName());

    private static final AtomicReferenceFieldUpdater<HttpExchange, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(HttpExchange.class, State.class, "state");
    private static final AtomicIntegerFieldUpdater<HttpExchange> MARKS =
            AtomicIntegerFieldUpdater.newUpdater(HttpExchange.class, "marks");

    private static final int SENT = 1;
    private static final int RELEASED = 2;
    private static final int DONE = SENT | RELEASED;
    private static final long NAP_NANOS = 1_000_000;

    private static final int NO_CONTENT = 204;
    private static final int FAILED = 500;
    private static final Content NOTHING = new Content(null, new byte[0]);

    /** Whether a response can still be sent. */
    private enum State {
        OPEN,
        /** It is being sent. */
        ENDING,
        ENDED,
        /** The server has given the response up, and may use its objects for another. */
        GONE
    }

    private final HttpCall call;
    private final HttpTransport transport;
    private final String mediaType;
    private final Thread maker = Thread.currentThread();
    private volatile State state = State.OPEN;
    private volatile int marks;
    private Visit visit;
    private Reception reception;
    private Optional<Duration> timeout = Optional.empty();
    private TransportContext context;

    /**
     * Makes an exchange. Before it is handed to anybody, it has to {@link #receive}.
     *
     * @param mediaType the type of a reply
     */
    HttpExchange(HttpCall call, HttpTransport transport, String mediaType) {
        this.call = call;
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
            context = new HttpContext(call, timeout, () -> state == State.OPEN);
        }
    }

    /** Tells how long it is worth waiting for the message to be handled. */
    Duration patience() {
        return timeout.orElse(transport.rules().load().waitTimeout());
    }

    /** Tells whether the thread that made the exchange may go on while it is open. */
    boolean isAsync() {
        return false;
    }

    /** Gives back whatever lets that thread go on. */
    void complete() {}

    /** Notes that the client has left: the handler runs on, but can no longer reply. */
    final void leave() {
        if (takeBack()) {
            complete();
        }
    }

    /** Notes that the response can no longer be sent; tells whether it could be until now. */
    final boolean takeBack() {
        return STATE.compareAndSet(this, State.OPEN, State.GONE);
    }

    /** Has the message handled in this thread. Never throws; afterwards the exchange has ended, unless it is asynchronous. */
    final void handle(MessageHandler handler) {
        try {
            handler.handle(this);
        } catch (Throwable e) {
            Incident.report("handling a request", e);
        } finally {
            abandon();
            release();
            awaitEnd();
        }
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

    /** Once the exchange has ended, the server may use the request for another, so the answer is checked afterwards. */
    @Override
    public boolean peerLeft() {
        return state == State.GONE || call.departed() && state == State.OPEN;
    }

    @Override
    public Optional<RpcError> refusal() {
        return Optional.ofNullable(reception.refusal());
    }

    @Override
    public void reply(byte[] reply) throws IOException {
        end(() -> {
            Content content = new Content(mediaType, reply);
            if (visit == null) {
                call.send(reception.status(), headers(), content);
                return;
            }
            visit.hold(reply.length);
            try {
                call.send(reception.status(), headers(), content);
            } finally {
                // Not only when the visit ends: the handler may be in a call that was given up.
                visit.letGo(reply.length);
            }
        });
    }

    @Override
    public void accept() throws IOException {
        end(() -> call.send(NO_CONTENT, headers(), null));
    }

    @Override
    public void abandon() {
        try {
            end(() -> call.send(FAILED, headers(), NOTHING));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "an abandoned exchange could not be ended", e);
        }
    }

    /**
     * Gives the header fields of the response. When somebody else than the thread that made the exchange answers for it, the
     * deadline was over before the call: the connection is stuck behind it, so nothing may follow on it.
     */
    private Map<String, String> headers() {
        boolean stuck = !isAsync() && Thread.currentThread() != maker;
        if (!stuck && !transport.draining()) {
            return reception.headers();
        }
        Map<String, String> headers = new HashMap<>(reception.headers());
        headers.put("Connection", "close");
        return headers;
    }

    /** Runs the one thing that ends the exchange, and whatever comes of it gives the server its response back. */
    private void end(Ending ending) throws IOException {
        if (state == State.ENDED) {
            // Whoever has handled a message gives it up, replied or not: to look takes less than to try.
            return;
        }
        if (!STATE.compareAndSet(this, State.OPEN, State.ENDING)) {
            if (STATE.compareAndSet(this, State.GONE, State.ENDED)) {
                mark(SENT);
                throw new IOException("the client has left");
            }
            return;
        }
        try {
            ending.run();
        } finally {
            state = State.ENDED;
            try {
                complete();
            } finally {
                mark(SENT);
            }
        }
    }

    /** Waits until whoever ends the exchange is done: only then may the server have its response back. */
    private void awaitEnd() {
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
        if ((marks & mark) != 0) {
            return;
        }
        int before = MARKS.getAndAccumulate(this, mark, (marked, more) -> marked | more);
        if (before != DONE && (before | mark) == DONE && visit != null) {
            visit.end();
        }
    }

    /** Writes a response. */
    private interface Ending {
        void run() throws IOException;
    }
}
