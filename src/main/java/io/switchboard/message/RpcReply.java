package io.switchboard.message;

import java.util.List;

/** What a message is answered by: a single response, or those to a batch. */
public sealed interface RpcReply permits RpcResponse, RpcBatchReply {

    /**
     * Lists what is in the reply.
     *
     * @return the responses in the order of their requests; at least one, and exactly one unless a batch is answered
     */
    List<RpcResponse> responses();
}
