package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcMessage;
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

    private final JsonRpcLimits limits;
    private final JsonBinding binding;
    private final Pool<JsonBytesParser> parsers;
    private final Pool<JsonBytesGenerator> generators = new Pool<>(JsonBytesGenerator::new);

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
        this.limits = Objects.requireNonNull(limits, "limits");
        this.binding = Objects.requireNonNull(binding, "binding");
        this.parsers = new Pool<>(() -> new JsonBytesParser(limits.json()));
    }

    @Override
    public List<String> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public RpcMessage decode(byte[] message) {
        JsonBytesParser parser = parsers.take();
        try {
            return new MessageReader(message, parser, limits, binding).read();
        } finally {
            parser.close();
            parsers.give(parser);
        }
    }

    @Override
    public byte[] encode(List<RpcResponse> responses, boolean batch) {
        return encode(responses, batch, (response, error) -> {});
    }

    @Override
    public byte[] encode(List<RpcResponse> responses, boolean batch, BiConsumer<RpcResponse, RpcError> replaced) {
        JsonBytesGenerator generator = generators.take();
        try {
            return new ReplyWriter(generator, limits, binding, replaced).write(responses, batch);
        } finally {
            generator.reset(0);
            generators.give(generator);
        }
    }

    @Override
    public void requireBindable(Type type) {
        binding.requireBindable(type);
    }
}
