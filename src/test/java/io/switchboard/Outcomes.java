package io.switchboard;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.QueueTransport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A JSON-RPC server in memory whose messages are seen by an observer. Closed by itself after each message. */
public record Outcomes(RpcDispatcher dispatcher, ServerEvents events) {

    /** Has a message handled, and gives the reply. */
    public String handle(String message) throws Exception {
        QueueTransport queue = new QueueTransport();
        try (RpcServer server =
                new RpcServer(queue, new JsonRpcProtocol(), dispatcher, Trace.NONE, events, ServerLimits.DEFAULTS)) {
            var reply = queue.send(message.getBytes(StandardCharsets.UTF_8));
            server.receiveOneMessage();
            Optional<byte[]> bytes = reply.join();
            return bytes.map(text -> new String(text, StandardCharsets.UTF_8)).orElse("");
        }
    }

    /** Has one request handled. */
    public String call(String method) throws Exception {
        return handle("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"id\":1}");
    }
}
