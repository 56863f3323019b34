package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.binding.JsonBinding;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.protocol.jsonrpc.JsonRpcLimits;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.QueueTransport;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;

/** Batches do not pass by the check of roles. */
class BatchAccessTest {

    public static class Vault {
        @RpcMethod
        @RolesAllowed("owner")
        public String open() {
            return "gold";
        }

        @RpcMethod
        public String look() {
            return "a door";
        }
    }

    @Test
    void everyItemIsChecked() throws Exception {
        String batch = "[{\"jsonrpc\":\"2.0\",\"method\":\"look\",\"id\":1},"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"open\",\"id\":2}]";
        QueueTransport transport = new QueueTransport();
        RpcDispatcher dispatcher =
                RpcDispatcher.builder().service("", new Vault()).build();
        try (JsonBinding binding = new JsonBinding();
                AsyncRpcServer server = new AsyncRpcServer(
                        transport, new JsonRpcProtocol(JsonRpcLimits.DEFAULTS, binding), dispatcher)) {
            RecordedExchange exchange = new RecordedExchange(batch);
            server.handle(exchange);
            assertEquals(
                    "[{\"jsonrpc\":\"2.0\",\"result\":\"a door\",\"id\":1},{\"jsonrpc\":\"2.0\",\"error\":"
                            + "{\"code\":-32041,\"message\":\"Unauthorized\"},\"id\":2}]",
                    exchange.endings().get(0));
        }
    }
}
