package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.json.Spares;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcResponse;
import io.switchboard.protocol.RpcProtocol;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** JSON-RPC 2.0 over UTF-8 bytes. Stateless, but for spare buffers, and safe for use by many threads. */
public final class JsonRpcProtocol implements RpcProtocol {

    /** JSON-RPC has no registered type of its own; the last two are those of its older drafts. */
    private static final List<String> MEDIA_TYPES =
            List.of("application/json", "application/json-rpc", "application/jsonrequest");

    private final JsonBinding binding;
    private final Spares<MessageReader> readers;
    private final Spares<ReplyWriter> writers;

    /** Makes the protocol with the default limits and a binding of its own. */
    public JsonRpcProtocol() {
        this(JsonRpcLimits.DEFAULTS, new JsonBinding());
    }

    /**
     * Makes the protocol.
     *
     * @param limits how much a message may hold
     * @param binding how Java values are read and written
     */
    public JsonRpcProtocol(JsonRpcLimits limits, JsonBinding binding) {
        Objects.requireNonNull(limits, "limits");
        this.binding = Objects.requireNonNull(binding, "binding");
        this.readers = new Spares<>(() -> new MessageReader(limits, binding));
        this.writers = new Spares<>(() -> new ReplyWriter(limits, binding));
    }

    @Override
    public List<String> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public RpcMessage decode(byte[] message) {
        MessageReader reader = readers.take();
        try {
            return reader.read(message);
        } finally {
            readers.give(reader);
        }
    }

    @Override
    public byte[] encode(RpcReply reply) {
        return encode(reply, (response, error) -> {});
    }

    @Override
    public byte[] encode(RpcReply reply, BiConsumer<RpcResponse, RpcError> replaced) {
        ReplyWriter writer = writers.take();
        try {
            return writer.write(reply, replaced);
        } finally {
            writers.give(writer);
        }
    }

    @Override
    public void requireBindable(Type type) {
        binding.requireBindable(type);
    }
}
