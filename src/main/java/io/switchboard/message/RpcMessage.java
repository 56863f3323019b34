package io.switchboard.message;

import java.util.List;

/**
 * What one message means: a single item, or a batch of them.
 *
 * @param items the items in the order in which they were sent; exactly one unless {@code batch}
 * @param batch whether they came as a batch, and so must be answered as one
 */
public record RpcMessage(List<RpcItem> items, boolean batch) {

    /** Checks the number of items and takes a copy of the list. */
    public RpcMessage {
        items = List.copyOf(items);
        if (!batch && items.size() != 1) {
            throw new IllegalArgumentException("a single message has one item, not " + items.size());
        }
    }

    /**
     * Wraps an item that came alone.
     *
     * @param item the item, not null
     * @return the message
     */
    public static RpcMessage single(RpcItem item) {
        return new RpcMessage(List.of(item), false);
    }
}
