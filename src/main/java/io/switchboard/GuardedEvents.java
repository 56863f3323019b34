package io.switchboard;

import io.switchboard.message.RpcMessage;
import io.switchboard.message.TransportContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;

/** Lets no failure of an observer through to the server. No method throws. */
record GuardedEvents(ServerEvents events) implements ServerEvents {

    private static final Logger LOG = System.getLogger(GuardedEvents.class.getName());

    /** Guards events, except where there is nothing to guard. */
    static ServerEvents around(ServerEvents events) {
        return events == NONE || events instanceof EventPair ? events : new GuardedEvents(events);
    }

    @Override
    public TransportContext began(TransportContext context) {
        try {
            return Objects.requireNonNull(events.began(context), "context");
        } catch (Throwable e) {
            log(e);
            return context;
        }
    }

    @Override
    public void decoded(TransportContext context, RpcMessage message) {
        try {
            events.decoded(context, message);
        } catch (Throwable e) {
            log(e);
        }
    }

    @Override
    public void ended(MessageOutcome outcome) {
        try {
            events.ended(outcome);
        } catch (Throwable e) {
            log(e);
        }
    }

    private static void log(Throwable failure) {
        LOG.log(Level.WARNING, "an observer failed", failure);
    }
}
