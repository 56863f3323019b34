package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one message.
 *
 * @param context who sent it and how
 * @param receivedBytes how long it was; 0 when it was refused before it was read
 * @param sentBytes how long its reply was; 0 when there was none or it did not arrive
 * @param nanos from the beginning of its handling to the end of its exchange, in nanoseconds
 * @param refusal why the transport refused it, or empty when it was handled
 * @param calls what came of its items, in the order in which they finished; none when it was refused
 * @param delivered whether the exchange ended in good order; false when the peer had left or sending failed
 */
public record MessageOutcome(
        TransportContext context,
        int receivedBytes,
        int sentBytes,
        long nanos,
        Optional<RpcError> refusal,
        List<CallOutcome> calls,
        boolean delivered) {

    /** Copies the list. */
    public MessageOutcome {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(refusal, "refusal");
        calls = List.copyOf(calls);
    }
}
