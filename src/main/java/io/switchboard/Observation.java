package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is noted about one message from the beginning of its handling to its end. Safe for use by many threads. */
class Observation {

    /** Notes nothing, for servers that nobody observes. */
    private static final Observation NOTHING = new Observation(ServerEvents.NONE, null, 0, Optional.empty()) {
        @Override
        TransportContext context(Exchange exchange) {
            return exchange.context();
        }

        @Override
        void decoded(RpcMessage message) {}

        @Override
        void finished(CallOutcome outcome) {}

        @Override
        void replaced(RpcResponse response, RpcError error) {}

        @Override
        RpcError failed(RpcError error) {
            return error;
        }

        @Override
        void delivered(int bytes) {}

        @Override
        void end() {}
    };

    private final ServerEvents events;
    private final TransportContext context;
    private final int receivedBytes;
    private final Optional<RpcError> refusal;
    private final long start = System.nanoTime();
    private final List<CallOutcome> calls = new ArrayList<>(1);
    private int sentBytes;
    private boolean delivered;
    private boolean ended;

    private Observation(ServerEvents events, TransportContext context, int receivedBytes, Optional<RpcError> refusal) {
        this.events = events;
        this.context = context;
        this.receivedBytes = receivedBytes;
        this.refusal = refusal;
    }

    /** Begins to note, and tells that the message is there; the events must not throw. Never throws itself. */
    static Observation begin(ServerEvents events, Exchange exchange) {
        if (events == ServerEvents.NONE) {
            return NOTHING;
        }
        try {
            int receivedBytes = exchange.message().length;
            Optional<RpcError> refusal = exchange.refusal();
            return new Observation(events, events.began(exchange.context()), receivedBytes, refusal);
        } catch (RuntimeException e) {
            // A transport that cannot say what it has received: the handler is about to find that out, too.
            return NOTHING;
        }
    }

    /** Gives the context that the message of an exchange has in its calls. */
    TransportContext context(Exchange exchange) {
        return context;
    }

    /** Tells what the message turned out to be. */
    void decoded(RpcMessage message) {
        events.decoded(context, message);
    }

    /** Notes that an item has its outcome. */
    synchronized void finished(CallOutcome outcome) {
        calls.add(outcome);
    }

    /** Notes that a response could not be written, and an error was in its place. */
    synchronized void replaced(RpcResponse response, RpcError error) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).response() == response) {
                calls.set(i, calls.get(i).replacedBy(error));
                return;
            }
        }
    }

    /** Notes that the message as a whole failed, and gives the error back. */
    RpcError failed(RpcError error) {
        finished(CallOutcome.ofNoRequest(RpcResponse.failure(RpcId.NULL, error)));
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
        events.ended(new MessageOutcome(
                context, receivedBytes, sentBytes, System.nanoTime() - start, refusal, calls, delivered));
    }
}
