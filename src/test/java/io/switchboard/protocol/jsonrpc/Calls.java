package io.switchboard.protocol.jsonrpc;

import io.switchboard.RpcServer;
import io.switchboard.binding.JsonBinding;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.transport.QueueTransport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A whole server in memory: JSON-RPC in front of a dispatcher, asked one message at a time. */
public final class Calls implements AutoCloseable {

    private final QueueTransport queue = new QueueTransport();
    private final RpcServer server;

    public Calls(RpcDispatcher dispatcher) {
        this(JsonRpcLimits.DEFAULTS, dispatcher);
    }

    public Calls(JsonRpcLimits limits, RpcDispatcher dispatcher) {
        this(new JsonRpcProtocol(limits, new JsonBinding()), dispatcher);
    }

    public Calls(JsonRpcProtocol protocol, RpcDispatcher dispatcher) {
        server = new RpcServer(queue, protocol, dispatcher);
    }

    /** Sends a message and returns the reply as text, or an empty text when there is none. */
    public String send(String message) {
        return send(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a message and returns the reply as text, or an empty text when there is none. */
    public String send(byte[] message) {
        CompletableFuture<Optional<byte[]>> reply = queue.send(message);
        try {
            server.receiveOneMessage();
        } catch (Exception e) {
            throw new AssertionError("the queue could not be polled", e);
        }
        return reply.join()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Calls a method with the given params, both as JSON, under the identifier 1. */
    public String call(String method, String params) {
        return send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":1}");
    }

    @Override
    public void close() {
        server.close();
    }
}
