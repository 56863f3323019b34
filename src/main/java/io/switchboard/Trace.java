package io.switchboard;

import io.switchboard.message.TransportContext;

/**
 * Sees every raw message: directly after it was received, and directly after its reply was sent. A trace that throws harms
 * nobody. Called by many threads at once.
 */
@FunctionalInterface
public interface Trace {

    /** Sees nothing. */
    Trace NONE = (direction, context, message) -> {};

    /** Which way a message went. */
    enum Direction {
        /** From the peer to the server. */
        RECEIVED("-->"),
        /** From the server to the peer. */
        SENT("<--");

        private final String arrow;

        Direction(String arrow) {
            this.arrow = arrow;
        }

        /**
         * Gives the notation of the specification's examples.
         *
         * @return {@code -->} or {@code <--}
         */
        public String arrow() {
            return arrow;
        }
    }

    /**
     * Sees a message.
     *
     * @param direction which way it went
     * @param context who sent the message that was received, or was sent the reply
     * @param message the raw bytes, which must not be changed
     */
    void message(Direction direction, TransportContext context, byte[] message);
}
