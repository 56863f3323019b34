package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.binding.MismatchException;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

/** The arguments of a request as they stand in its message, each bound when it is asked for. */
final class JsonParams implements Params {

    private final byte[] message;
    private final int[] spans;
    private final List<String> names;
    private final JsonBinding binding;

    /** Takes where each value starts and ends and, when they come by name, the names; names is null when they do not. */
    JsonParams(byte[] message, int[] spans, List<String> names, JsonBinding binding) {
        this.message = message;
        this.spans = spans;
        this.names = names;
        this.binding = binding;
    }

    @Override
    public int size() {
        return spans.length / 2;
    }

    @Override
    public boolean named() {
        return names != null;
    }

    @Override
    public List<String> names() {
        return names == null ? List.of() : names;
    }

    @Override
    public Object get(int index, Type type) {
        Objects.checkIndex(index, size());
        try {
            // The place of the argument itself is only worth its words when something is wrong.
            return binding.read(message, spans[2 * index], spans[2 * index + 1], type, "");
        } catch (MismatchException e) {
            throw new RpcException(RpcError.invalidParams(path(index) + e.path(), e.expected()));
        }
    }
}
