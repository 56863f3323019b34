package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import java.util.List;

/** Arguments that come by name. */
final class NamedParams extends JsonParams {

    private final List<String> names;

    /** Takes where each value starts and ends, and the names in the same order. */
    NamedParams(byte[] message, int[] spans, List<String> names, JsonBinding binding) {
        super(message, spans, binding);
        this.names = names;
    }

    @Override
    public boolean named() {
        return true;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
