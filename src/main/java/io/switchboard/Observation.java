package io.switchboard;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.util.List;
import java.util.Optional;

/**
 * What is noted about one message from the beginning of its handling to its end, and then told. Safe for use by many
 * threads.
 */
final class Observation implements MessageOutcome {

    private final ServerEvents events;
    private final Exchange exchange;
    private final TransportContext context;
    private final int receivedBytes;
    private List<? extends RunningItem> items = List.of();
    private int sentBytes;
    private boolean delivered;
    private boolean ended;
    /** When the handling began and, once the message has ended, how long it took. */
    private long nanos;

    private Observation(ServerEvents events, Exchange exchange, TransportContext context, int receivedBytes) {
        this.events = events;
        this.exchange = exchange;
        this.context = context;
        this.receivedBytes = receivedBytes;
        this.nanos = System.nanoTime();
    }

    /** Begins to note, and tells that the message is there; the events must not throw. Never throws itself. */
    static Observation begin(ServerEvents events, Exchange exchange) {
        try {
            int receivedBytes = exchange.message().length;
            return new Observation(events, exchange, events.began(exchange.context()), receivedBytes);
        } catch (RuntimeException e) {
            // A transport that cannot say what it has received: the handler is about to find that out, too.
            return new Observation(ServerEvents.NONE, exchange, null, 0);
        }
    }

    /** Notes and tells what the message turned out to be. */
    void decoded(RpcMessage message, List<? extends RunningItem> itsItems) {
        synchronized (this) {
            items = itsItems;
        }
        events.decoded(context, message);
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
        if (ended) {
            return;
        }
        ended = true;
        nanos = System.nanoTime() - nanos;
        events.ended(this);
    }

    /** Gives the context that the message has from its beginning on. */
    @Override
    public TransportContext context() {
        return context;
    }

    @Override
    public int receivedBytes() {
        return receivedBytes;
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
