package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.binding.MismatchException;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

/** The arguments of a request as they stand in its message, each bound when it is asked for. These come by position. */
class JsonParams implements Params {

    private static final Logger LOG = System.getLogger(JsonParams.class.getName());

    private final byte[] message;
    private final int[] spans;
    private final JsonBinding binding;

    /** Takes where each value starts and ends. */
    JsonParams(byte[] message, int[] spans, JsonBinding binding) {
        this.message = message;
        this.spans = spans;
        this.binding = binding;
    }

    @Override
    public int size() {
        return spans.length / 2;
    }

    @Override
    public boolean named() {
        return false;
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Object get(int index, Type type) {
        Objects.checkIndex(index, size());
        try {
            // The place of the argument itself is only worth its words when something is wrong.
            return binding.read(message, spans[2 * index], spans[2 * index + 1], type, "");
        } catch (MismatchException e) {
            if (e.getCause() != null) {
                LOG.log(Level.DEBUG, "an argument is refused", e.getCause());
            }
            throw new RpcException(RpcError.invalidParams(path(index) + e.path(), e.expected()));
        }
    }
}
