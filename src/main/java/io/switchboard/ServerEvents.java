package io.switchboard;

import io.switchboard.message.RpcMessage;
import io.switchboard.message.TransportContext;

/**
 * Sees what becomes of messages and the calls in them, but not their bytes, which are for a {@link Trace}. What counts,
 * measures or keeps a record is written as one of these. One that throws harms nobody. Called by many threads at once.
 */
@FunctionalInterface
public interface ServerEvents {

    /** Sees nothing, and costs nothing. */
    ServerEvents NONE = outcome -> {};

    /**
     * Sees a message whose handling begins. Each is followed by one {@link #ended}.
     *
     * @param context who sent it
     * @return the context that the message has from now on, not null: usually the same, or one around it by which this
     *     observer finds the message again, in its calls ({@link TransportContext#unwrap}) and at its end
     */
    default TransportContext began(TransportContext context) {
        return context;
    }

    /**
     * Sees what a message turned out to be, before the first of its calls. A message that is refused, or that nobody could
     * make anything of, ends without.
     *
     * @param context who sent it
     * @param message what it means
     */
    default void decoded(TransportContext context, RpcMessage message) {}

    /**
     * Sees a message whose exchange has ended, in whatever way.
     *
     * @param outcome what became of it
     */
    void ended(MessageOutcome outcome);

    /**
     * Adds another observer.
     *
     * @param next the other
     * @return both, one after the other; each sees everything even when the other throws
     */
    default ServerEvents and(ServerEvents next) {
        if (this == NONE) {
            return next;
        }
        return next == NONE ? this : new EventPair(this, next);
    }
}
