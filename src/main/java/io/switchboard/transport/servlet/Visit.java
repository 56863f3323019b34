package io.switchboard.transport.servlet;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A request that was let in, until its response was sent and its handler is done: what it takes up meanwhile. Ended once;
 * one thread at a time.
 */
final class Visit {

    private final HttpTransport transport;
    private int bytes;
    private volatile CompletableFuture<Void> turn;

    Visit(HttpTransport transport) {
        this.transport = transport;
    }

    /**
     * Takes memory for a part of the message.
     *
     * @throws RefusedException when too much of it is taken
     */
    void take(int more) throws RefusedException {
        hold(more);
        if (transport.memoryFull()) {
            throw HttpTransport.noMemory();
        }
    }

    /** Takes memory for a reply, which exists already: however much it is, only those who come later are refused. */
    void hold(int more) {
        bytes += more;
        transport.buffer(more);
    }

    /**
     * Asks for the turn to be handled.
     *
     * @param limit how long it is worth waiting for
     * @return done when it has come, failed when it will not come any more
     * @throws RefusedException when too many wait already
     */
    CompletableFuture<Void> turn(Duration limit) throws RefusedException {
        turn = transport.turns().take(limit);
        return turn;
    }

    /**
     * Takes memory for a whole message, and the turn to be handled, if both can be had now.
     *
     * @return whether they could; if not, the visit is to be ended
     */
    boolean begin(int messageBytes) {
        hold(messageBytes);
        turn = transport.memoryFull() ? null : transport.turns().takeNow().orElse(null);
        return turn != null;
    }

    /** Gives memory back. */
    void letGo(int less) {
        hold(-less);
    }

    /** Gives everything back. */
    void end() {
        transport.buffer(-bytes);
        if (turn != null && !turn.cancel(false) && !turn.isCompletedExceptionally()) {
            transport.turns().end();
        }
        transport.leave();
    }
}
