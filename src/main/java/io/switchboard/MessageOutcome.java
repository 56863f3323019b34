package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import java.util.List;
import java.util.Optional;

/** What became of one message. Does not change any more. */
public interface MessageOutcome {

    /**
     * Tells who sent it and how.
     *
     * @return the context, never null
     */
    TransportContext context();

    /**
     * Tells how long it was.
     *
     * @return its bytes; 0 when it was refused before it was read
     */
    int receivedBytes();

    /**
     * Tells how long its reply was.
     *
     * @return the reply's bytes; 0 when there was none or it did not arrive
     */
    int sentBytes();

    /**
     * Tells how long it took.
     *
     * @return from its arrival to the end of its exchange, in nanoseconds
     */
    long nanos();

    /**
     * Tells why the transport refused it.
     *
     * @return the reason, or empty when it was handled
     */
    Optional<RpcError> refusal();

    /**
     * Tells what came of its items.
     *
     * @return the outcomes in the order of the items; none when the message was refused
     */
    List<? extends CallOutcome> calls();

    /**
     * Tells whether the exchange ended in good order.
     *
     * @return false when the peer had left or sending failed
     */
    boolean delivered();
}
