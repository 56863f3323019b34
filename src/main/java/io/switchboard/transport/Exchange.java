package io.switchboard.transport;

import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import java.io.IOException;
import java.util.Optional;

/**
 * One message that has arrived, who sent it, and the way back. Its handler ends it with exactly one {@link #reply} or one
 * {@link #accept}, whatever fails in between.
 */
public interface Exchange {

    /**
     * Tells who sent the message and how.
     *
     * @return the context, never null
     */
    TransportContext context();

    /**
     * Returns the message.
     *
     * @return the raw bytes, which nobody changes; empty when the message was refused before it was read
     */
    byte[] message();

    /**
     * Tells when the message had arrived, from which its deadlines count.
     *
     * @return a value of {@link System#nanoTime}; now, for a transport that keeps no message waiting
     */
    default long arrival() {
        return System.nanoTime();
    }

    /**
     * Tells whether the transport has already refused the message, for example because it is too large. The handler then
     * replies with that error instead of looking at the message.
     *
     * @return the reason, or empty when the message is to be handled
     */
    default Optional<RpcError> refusal() {
        return Optional.empty();
    }

    /**
     * Tells whether the peer has gone, so that whatever is still done for it is in vain. Asked now and then while the
     * message is handled, by another thread; never throws and never waits.
     *
     * @return false when it is there, and when the transport does not know
     */
    default boolean peerLeft() {
        return false;
    }

    /**
     * Sends the reply and ends the exchange.
     *
     * @param reply the raw bytes
     * @throws IOException when the peer can no longer be reached
     */
    void reply(byte[] reply) throws IOException;

    /**
     * Ends the exchange without a reply: the message was taken and there is nothing to say.
     *
     * @throws IOException when the peer can no longer be reached
     */
    void accept() throws IOException;

    /**
     * Ends the exchange because its handler failed and can neither reply nor accept. What the peer is told, if anything,
     * is up to the transport; one that keeps nobody waiting has nothing to do. Does nothing when the exchange has ended
     * already, and never throws.
     */
    default void abandon() {}

    /**
     * Says that the handler is done with this exchange and its thread is free again. That may be long after the exchange
     * has ended, when its deadline was over before. Called once, by the server; never throws.
     */
    default void release() {}
}
