package io.switchboard;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.BiConsumer;

/**
 * What is noted about one message from its arrival to its end, and then told, once. For one thread at a time, that which has
 * the message in hand.
 */
final class Observation implements MessageOutcome, BiConsumer<RpcResponse, RpcError> {

    private static final AtomicIntegerFieldUpdater<Observation> ENDED =
            AtomicIntegerFieldUpdater.newUpdater(Observation.class, "ended");

    private final ServerEvents events;
    private final Exchange exchange;
    private final TransportContext context;
    private final int receivedBytes;
    private final long arrival;
    private List<? extends RunningItem> items = List.of();
    private int sentBytes;
    private boolean delivered;
    private long nanos;
    private volatile int ended;

    private Observation(
            ServerEvents events, Exchange exchange, TransportContext context, int receivedBytes, long arrival) {
        this.events = events;
        this.exchange = exchange;
        this.context = context;
        this.receivedBytes = receivedBytes;
        this.arrival = arrival;
    }

    /** Begins to note, and tells that the message is there; the events must not throw. Never throws itself. */
    static Observation begin(ServerEvents events, Exchange exchange) {
        try {
            int receivedBytes = exchange.message().length;
            long arrival = exchange.arrival();
            return new Observation(events, exchange, events.began(exchange.context()), receivedBytes, arrival);
        } catch (RuntimeException e) {
            // A transport that cannot say what it has received: the handler is about to find that out, too.
            return new Observation(ServerEvents.NONE, exchange, null, 0, System.nanoTime());
        }
    }

    /** Notes and tells what the message turned out to be. */
    void decoded(RpcMessage message, List<? extends RunningItem> itsItems) {
        items = itsItems;
        events.decoded(context, message);
    }

    /** Notes that a response could not be written, and an error was in its place. */
    @Override
    public void accept(RpcResponse response, RpcError error) {
        for (RunningItem item : items) {
            if (item.response() == response) {
                item.replaceResponse(RpcResponse.failure(response.id(), error));
                return;
            }
        }
    }

    /** Notes that the message as a whole failed, and gives the error back. */
    RpcError failed(RpcError error) {
        items = List.of(new EarnedResponse(RpcResponse.failure(RpcId.NULL, error)));
        return error;
    }

    /** Notes that the exchange has ended in good order, and how long the reply was. */
    void delivered(int bytes) {
        sentBytes = bytes;
        delivered = true;
    }

    /** Tells what became of the message, the first time it is called. Never throws. */
    void end() {
        if (ENDED.compareAndSet(this, 0, 1)) {
            nanos = System.nanoTime() - arrival;
            events.ended(this);
        }
    }

    /** Tells when the message arrived, a value of {@link System#nanoTime}. */
    long arrival() {
        return arrival;
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
    public int sentBytes() {
        return sentBytes;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Optional<RpcError> refusal() {
        return exchange.refusal();
    }

    @Override
    public List<? extends RunningItem> calls() {
        return items;
    }

    @Override
    public boolean delivered() {
        return delivered;
    }
}
