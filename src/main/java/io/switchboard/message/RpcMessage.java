package io.switchboard.message;

import java.util.List;

/** What one message means: a single item, or a batch of them. */
public sealed interface RpcMessage permits RpcItem, RpcBatch {

    /**
     * Lists what is in the message.
     *
     * @return the items in the order in which they were sent; exactly one unless it is a batch
     */
    List<RpcItem> items();

    /**
     * Tells whether the items came as a batch, and so must be answered as one.
     *
     * @return true for a {@link RpcBatch}
     */
    boolean batch();
}
