package io.switchboard;

import io.switchboard.message.TransportContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;

/** A trace whose failures are logged and go no further. */
final class GuardedTrace implements Trace {

    private static final Logger LOG = System.getLogger(Trace.class.getName());

    private final Trace trace;

    GuardedTrace(Trace trace) {
        this.trace = Objects.requireNonNull(trace, "trace");
    }

    @Override
    public void message(Direction direction, TransportContext context, byte[] message) {
        try {
            trace.message(direction, context, message);
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "a trace failed", e);
        }
    }
}
