package io.switchboard;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * What is noted about one message from the beginning of its handling to its end, and then told. Safe for use by many
 * threads.
 */
final class Observation implements MessageOutcome {

    private static final Logger LOG = System.getLogger(Observation.class.getName());

    private final ServerEvents events;
    private final Exchange exchange;
    private List<? extends RunningItem> items = List.of();
    private int sentBytes;
    private boolean delivered;
    private boolean ended;
    private long nanos;

    private Observation(ServerEvents events, Exchange exchange) {
        this.events = events;
        this.exchange = exchange;
        this.nanos = events == ServerEvents.NONE ? 0 : System.nanoTime();
    }

    /** Begins to note, and tells that the message is there. Never throws. */
    static Observation begin(ServerEvents events, Exchange exchange) {
        try {
            events.began(exchange.context());
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "an observer failed", e);
        }
        return new Observation(events, exchange);
    }

    /** Notes what is to be done for the message. */
    synchronized void decoded(List<? extends RunningItem> decoded) {
        items = decoded;
    }

    /** Notes that a response could not be written, and an error was in its place. */
    synchronized void replaced(RpcResponse response, RpcError error) {
        for (RunningItem item : items) {
            if (item.response() == response) {
                item.replaceResponse(RpcResponse.failure(response.id(), error));
                return;
            }
        }
    }

    /** Notes that the message as a whole failed, and gives the error back. */
    synchronized RpcError failed(RpcError error) {
        items = List.of(new EarnedResponse(RpcResponse.failure(RpcId.NULL, error)));
        return error;
    }

    /** Notes that the exchange has ended in good order, and how long the reply was. */
    synchronized void delivered(int bytes) {
        sentBytes = bytes;
        delivered = true;
    }

    /** Tells what became of the message, the first time it is called. Never throws. */
    synchronized void end() {
        if (ended || events == ServerEvents.NONE) {
            return;
        }
        ended = true;
        nanos = System.nanoTime() - nanos;
        try {
            events.ended(this);
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "an observer failed", e);
        }
    }

    @Override
    public TransportContext context() {
        return exchange.context();
    }

    @Override
    public int receivedBytes() {
        return exchange.message().length;
    }

    @Override
    public synchronized int sentBytes() {
        return sentBytes;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Optional<RpcError> refusal() {
        return exchange.refusal();
    }

    @Override
    public synchronized List<? extends RunningItem> calls() {
        return items;
    }

    @Override
    public synchronized boolean delivered() {
        return delivered;
    }
}
