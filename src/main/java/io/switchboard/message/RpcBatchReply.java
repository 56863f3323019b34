package io.switchboard.message;

import java.util.List;

/**
 * The reply to a batch.
 *
 * @param responses the responses in the order of their requests, none of them of a notification; at least one
 */
public record RpcBatchReply(List<RpcResponse> responses) implements RpcReply {

    /** Takes a copy of the list, and checks that there is something to be sent. */
    public RpcBatchReply {
        responses = List.copyOf(responses);
        if (responses.isEmpty()) {
            throw new IllegalArgumentException("a batch to which there is no response has no reply");
        }
    }
}
