package io.switchboard;

import io.switchboard.Trace.Direction;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.Incident;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.Exchange;
import io.switchboard.transport.MessageHandler;
import io.switchboard.transport.PolledTransport;
import io.switchboard.transport.ServerTransport;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An RPC server: a transport, a protocol and a dispatcher, each of which can be changed without the others knowing. This
 * one runs its handlers in the thread that polls, one at a time. Safe for use by many threads.
 */
public class RpcServer implements MessageHandler, AutoCloseable {

    private static final Logger LOG = System.getLogger(RpcServer.class.getName());
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 100;

    private final ServerTransport transport;
    private final RpcProtocol protocol;
    private final RpcDispatcher dispatcher;
    private final Trace trace;
    private final Replies replies;
    private final ServerEvents events;
    private final Duration callTimeout;
    private final Watchdog watchdog;
    private volatile boolean closed;

    /**
     * Plugs a server together.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     */
    public RpcServer(ServerTransport transport, RpcProtocol protocol, RpcDispatcher dispatcher) {
        this(transport, protocol, dispatcher, Trace.NONE);
    }

    /**
     * Plugs a server together, with a trace and the default limits.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     * @param trace what sees every raw message
     */
    public RpcServer(ServerTransport transport, RpcProtocol protocol, RpcDispatcher dispatcher, Trace trace) {
        this(transport, protocol, dispatcher, trace, ServerEvents.NONE, ServerLimits.DEFAULTS);
    }

    /**
     * Plugs a server together, with everything that can be plugged into it.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     * @param trace what sees every raw message
     * @param events what sees the outcome of every message
     * @param limits how long a call may take; the other limits concern asynchronous servers only
     * @throws IllegalArgumentException when the protocol cannot bind a procedure's parameter
     */
    public RpcServer(
            ServerTransport transport,
            RpcProtocol protocol,
            RpcDispatcher dispatcher,
            Trace trace,
            ServerEvents events,
            ServerLimits limits) {
        this.transport = Objects.requireNonNull(transport, "transport");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
        this.trace = new GuardedTrace(trace);
        this.replies = new Replies(protocol, this.trace);
        this.watchdog = new Watchdog(replies::reply);
        this.events = GuardedEvents.around(Objects.requireNonNull(events, "events"));
        this.callTimeout = limits.callTimeout();
        dispatcher.requireBindable(protocol::requireBindable);
    }

    /**
     * The single-message handler: answers one message and ends its exchange. Runs in the calling thread; never throws.
     *
     * @param exchange the message and the way back
     */
    @Override
    public void handle(Exchange exchange) {
        RunningMessage message = new RunningMessage(events, exchange);
        try {
            trace.message(Direction.RECEIVED, exchange.context(), exchange.message());
            if (exchange.refusal().isPresent()) {
                replies.refuse(message, exchange.refusal().get());
            } else {
                message.decoded(protocol.decode(exchange.message()), dispatcher, callTimeout);
                answer(message);
            }
        } catch (Throwable e) {
            replies.fail(message, Incident.report("handling a message", e));
        } finally {
            exchange.release();
        }
    }

    private void answer(RunningMessage message) {
        watchdog.watch(message);
        try {
            run(message);
        } finally {
            watchdog.forget(message);
        }
        replies.reply(message);
        message.awaitReply();
    }

    /** Makes the calls of a message here, in their order; returns when all of them are answered. */
    void run(RunningMessage message) {
        message.run(dispatcher);
    }

    /**
     * Handles one message wherever {@link #spawn} runs it, or here when that fails. Never throws.
     *
     * @param exchange the message and the way back
     */
    @Override
    public final void submit(Exchange exchange) {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable task = () -> {
            if (!begun.getAndSet(true)) {
                handle(exchange);
            }
        };
        try {
            spawn(task);
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "a handler could not be spawned", e);
            task.run();
        }
    }

    @Override
    public final List<String> mediaTypes() {
        return protocol.mediaTypes();
    }

    /**
     * Waits for one message from the transport and hands it to the handler through {@link #spawn}.
     *
     * @return true when there was a message, false when there will be no more
     * @throws IllegalStateException when the transport pushes and cannot be polled
     * @throws IOException when the transport failed to receive a message; the next may succeed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public final boolean receiveOneMessage() throws IOException, InterruptedException {
        Exchange exchange = polledTransport().receive();
        if (exchange == null) {
            return false;
        }
        submit(exchange);
        return true;
    }

    private PolledTransport polledTransport() {
        if (transport instanceof PolledTransport polled) {
            return polled;
        }
        throw new IllegalStateException("this transport pushes its messages and cannot be polled");
    }

    /**
     * Receives and handles messages until the server is closed, the transport has no more or the thread is interrupted
     * while it waits for one. A message that fails, whatever it does, does not end the loop; an interrupt that meets a
     * handler concerns the handler.
     *
     * @throws IllegalStateException when the transport pushes and cannot be polled
     */
    public final void serveForever() {
        polledTransport();
        boolean more = true;
        while (more && !closed && !Thread.currentThread().isInterrupted()) {
            try {
                more = receiveOneMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                LOG.log(Level.WARNING, "receiving a message failed", e);
                pause();
            }
        }
    }

    /** Keeps a transport that fails again and again from using up a core. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Decides where a handler runs: here, in the calling thread. The one place to change that.
     *
     * @param task handles one message, the first time it is run; never throws
     */
    protected void spawn(Runnable task) {
        task.run();
    }

    /**
     * Stops the arrival of messages, and with it {@link #serveForever}. Calling it again does nothing. An asynchronous
     * server also lets handlers in flight finish, and interrupts those that take longer than its drain timeout.
     */
    @Override
    public void close() {
        closed = true;
        transport.close();
        drain();
        watchdog.close();
    }

    /** Waits for the messages in flight. Here the polling thread itself sees to them. */
    void drain() {}
}
