package io.switchboard;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A message with what is noted about it from its arrival to its end, and then told. For one thread at a time, that which has
 * the message in hand.
 */
abstract class ObservedMessage implements MessageOutcome, BiConsumer<RpcResponse, RpcError> {

    private final ServerEvents events;
    private final Exchange exchange;
    private final TransportContext context;
    private List<RunningItem> items = List.of();
    /** When it arrived, a value of {@link System#nanoTime}; once it has ended, how long it took. */
    private long time;

    private int sentBytes;
    private boolean delivered;

    /** Begins to note, and tells that the message is there; the events must not throw. Never throws itself. */
    ObservedMessage(ServerEvents events, Exchange exchange) {
        ServerEvents told = events;
        TransportContext begun = null;
        try {
            exchange.message();
            time = exchange.arrival();
            begun = events.began(exchange.context());
        } catch (RuntimeException e) {
            // A transport that cannot say what it has received: whoever handles it is about to find that out, too.
            told = ServerEvents.NONE;
            time = System.nanoTime();
        }
        this.events = told;
        this.exchange = exchange;
        this.context = begun;
    }

    /** Notes and tells what the message turned out to be. */
    void decoded(RpcMessage message, List<RunningItem> itsItems) {
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

    /** Notes that the message as a whole failed, and gives the response that says so. */
    RpcResponse failed(RpcError error) {
        RpcResponse response = RpcResponse.failure(RpcId.NULL, error);
        items = List.of(new EarnedResponse(response));
        return response;
    }

    /** Notes that the exchange has ended in good order, and how long the reply was. */
    void delivered(int bytes) {
        sentBytes = bytes;
        delivered = true;
    }

    /** Tells what became of the message; called once. Never throws. */
    void end() {
        time = System.nanoTime() - time;
        events.ended(this);
    }

    /** Tells when the message arrived, until it has ended. */
    long arrival() {
        return time;
    }

    /** Gives the message and the way back. */
    Exchange exchange() {
        return exchange;
    }

    /** Gives the items, in the order in which they were sent; none until they are {@link #decoded}. */
    List<RunningItem> items() {
        return items;
    }

    /** Gives the context that the message has from its beginning on. */
    @Override
    public TransportContext context() {
        return context;
    }

    @Override
    public int receivedBytes() {
        return exchange.message().length;
    }

    @Override
    public int sentBytes() {
        return sentBytes;
    }

    @Override
    public long nanos() {
        return time;
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
