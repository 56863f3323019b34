package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import java.util.List;
import java.util.Optional;

/** An outcome that no server has brought about. */
public record EndedMessage(
        TransportContext context,
        int receivedBytes,
        int sentBytes,
        long nanos,
        Optional<RpcError> refusal,
        List<CallOutcome> calls,
        boolean delivered)
        implements MessageOutcome {}
