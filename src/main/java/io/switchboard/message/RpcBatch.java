package io.switchboard.message;

import java.util.List;

/**
 * A message of several items, or of one or none that came in the form of several.
 *
 * @param items the items in the order in which they were sent
 */
public record RpcBatch(List<RpcItem> items) implements RpcMessage {

    /** Takes a copy of the list. */
    public RpcBatch {
        items = List.copyOf(items);
    }

    @Override
    public boolean batch() {
        return true;
    }
}
