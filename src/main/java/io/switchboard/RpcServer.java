package io.switchboard;

import io.switchboard.Trace.Direction;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.Exchange;
import io.switchboard.transport.MessageHandler;
import io.switchboard.transport.PolledTransport;
import io.switchboard.transport.ServerTransport;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
    private final ServerEvents events;
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
     * Plugs a server together, with a trace.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     * @param trace what sees every raw message
     * @throws IllegalArgumentException when the protocol cannot bind a procedure's parameter
     */
    public RpcServer(ServerTransport transport, RpcProtocol protocol, RpcDispatcher dispatcher, Trace trace) {
        this(transport, protocol, dispatcher, trace, ServerEvents.NONE);
    }

    /**
     * Plugs a server together, with a trace and an observer.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     * @param trace what sees every raw message
     * @param events what sees the outcome of every message
     * @throws IllegalArgumentException when the protocol cannot bind a procedure's parameter
     */
    public RpcServer(
            ServerTransport transport,
            RpcProtocol protocol,
            RpcDispatcher dispatcher,
            Trace trace,
            ServerEvents events) {
        this.transport = Objects.requireNonNull(transport, "transport");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
        this.trace = Objects.requireNonNull(trace, "trace");
        this.events = Objects.requireNonNull(events, "events");
        dispatcher.requireBindable(protocol::requireBindable);
    }

    /**
     * The single-message handler: answers one message and ends its exchange. Runs in the calling thread; never throws.
     *
     * @param exchange the message and the way back
     */
    @Override
    public void handle(Exchange exchange) {
        Observation observation = Observation.begin(events, exchange);
        try {
            trace(Direction.RECEIVED, exchange.context(), exchange.message());
            Optional<byte[]> reply = answer(exchange, observation);
            end(exchange, reply);
            observation.delivered(reply);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the peer left before its reply", e);
        } catch (Throwable e) {
            Incident.report("ending an exchange", e);
            exchange.abandon();
        } finally {
            observation.end();
        }
    }

    private void end(Exchange exchange, Optional<byte[]> reply) throws IOException {
        // An interrupt of a handler ends with it: neither its reply nor the thread's next message is to suffer.
        Thread.interrupted();
        if (reply.isPresent()) {
            exchange.reply(reply.get());
            trace(Direction.SENT, exchange.context(), reply.get());
        } else {
            exchange.accept();
        }
    }

    private Optional<byte[]> answer(Exchange exchange, Observation observation) {
        try {
            if (exchange.refusal().isPresent()) {
                return Optional.of(failure(exchange.refusal().get()));
            }
            RpcMessage message = protocol.decode(exchange.message());
            List<RpcResponse> responses = dispatcher.dispatch(message, exchange.context(), observation);
            return responses.isEmpty()
                    ? Optional.empty()
                    : Optional.of(protocol.encode(responses, message.batch(), observation::replaced));
        } catch (Throwable e) {
            return Optional.of(failure(observation.failed(Incident.report("handling a message", e))));
        }
    }

    private byte[] failure(RpcError error) {
        return protocol.encode(List.of(RpcResponse.failure(RpcId.NULL, error)), false);
    }

    /**
     * Handles one message wherever {@link #spawn} runs it, or here when that fails. Never throws.
     *
     * @param exchange the message and the way back
     */
    @Override
    public final void submit(Exchange exchange) {
        Runnable task = new Once(() -> handle(exchange));
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
     * Receives and handles messages until the server is closed, the transport has no more or the thread is interrupted. A
     * message that fails, whatever it does, does not end the loop.
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
     * Sees a raw message; hands it to the server's {@link Trace}. What it throws is logged and goes no further.
     *
     * @param direction which way the message went
     * @param context who sent it, or was sent it
     * @param message the raw bytes, which must not be changed
     */
    protected final void trace(Direction direction, TransportContext context, byte[] message) {
        try {
            trace.message(direction, context, message);
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "a trace failed", e);
        }
    }

    /**
     * Stops the arrival of messages, and with it {@link #serveForever}. Calling it again does nothing.
     */
    @Override
    public void close() {
        closed = true;
        transport.close();
    }
}
