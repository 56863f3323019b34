package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcResponse;
import io.switchboard.transport.Exchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** What is noted about one message from the beginning of its handling to its end. Safe for use by many threads. */
class Observation {

    private static final Logger LOG = System.getLogger(Observation.class.getName());

    /** Notes nothing, for servers that nobody observes. */
    private static final Observation NOTHING = new Observation(ServerEvents.NONE, null) {
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
    private final Exchange exchange;
    private final long start = System.nanoTime();
    private final List<CallOutcome> calls = new ArrayList<>(1);
    private int sentBytes;
    private boolean delivered;
    private boolean ended;

    private Observation(ServerEvents events, Exchange exchange) {
        this.events = events;
        this.exchange = exchange;
    }

    /** Begins to note, and tells that the message is there. Never throws. */
    static Observation begin(ServerEvents events, Exchange exchange) {
        if (events == ServerEvents.NONE) {
            return NOTHING;
        }
        try {
            events.began(exchange.context());
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "an observer failed", e);
        }
        return new Observation(events, exchange);
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
        try {
            events.ended(new MessageOutcome(
                    exchange.context(),
                    exchange.message().length,
                    sentBytes,
                    System.nanoTime() - start,
                    exchange.refusal(),
                    calls,
                    delivered));
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "an observer failed", e);
        }
    }
}
