package io.switchboard;

import io.switchboard.message.TransportContext;

/** Two observers, neither of which can keep the other from seeing anything. */
record EventPair(ServerEvents first, ServerEvents second) implements ServerEvents {

    @Override
    public void began(TransportContext context) {
        try {
            first.began(context);
        } finally {
            second.began(context);
        }
    }

    @Override
    public void ended(MessageOutcome outcome) {
        try {
            first.ended(outcome);
        } finally {
            second.ended(outcome);
        }
    }
}
