package io.switchboard;

import io.switchboard.message.RpcMessage;
import io.switchboard.message.TransportContext;

/** Two observers, neither of which can keep the other from seeing anything. */
record EventPair(ServerEvents first, ServerEvents second) implements ServerEvents {

    /** Guards both. */
    EventPair {
        first = GuardedEvents.around(first);
        second = GuardedEvents.around(second);
    }

    @Override
    public TransportContext began(TransportContext context) {
        return second.began(first.began(context));
    }

    @Override
    public void decoded(TransportContext context, RpcMessage message) {
        first.decoded(context, message);
        second.decoded(context, message);
    }

    @Override
    public void ended(MessageOutcome outcome) {
        first.ended(outcome);
        second.ended(outcome);
    }
}
