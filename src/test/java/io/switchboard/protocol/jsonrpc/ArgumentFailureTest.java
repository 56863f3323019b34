package io.switchboard.protocol.jsonrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import io.switchboard.RpcServer;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcErrorCode;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcException;
import io.switchboard.transport.QueueTransport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the exceptions that an argument's own class throws when it is made. */
@ExtendWith(RecordingLog.class)
class ArgumentFailureTest {

    /** An exception of an application's, with a code. */
    @RpcErrorCode(2001)
    public static final class OutOfStockException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfStockException() {
            super("out of stock");
        }
    }

    /** An argument that does not accept every number. */
    public record Quantity(int number) {

        public Quantity {
            switch (number) {
                case 1 -> throw new IllegalArgumentException("secret");
                case 2 -> throw new NullPointerException("secret");
                case 3 -> throw new RpcException(77, "not that one", null);
                case 4 -> throw new OutOfStockException();
                case 5 -> throw new StackOverflowError("secret");
                default -> {
                    // Accepted.
                }
            }
        }
    }

    /** The service. */
    public static class Shop {
        @RpcMethod
        public int order(Quantity quantity) {
            return quantity.number();
        }
    }

    private static String order(int number) throws Exception {
        QueueTransport queue = new QueueTransport();
        RpcDispatcher dispatcher =
                RpcDispatcher.builder().service("", new Shop()).build();
        try (RpcServer server = new RpcServer(queue, new JsonRpcProtocol(), dispatcher)) {
            var reply = queue.send(
                    ("{\"jsonrpc\":\"2.0\",\"method\":\"order\",\"params\":[{\"number\":" + number + "}],\"id\":1}")
                            .getBytes(UTF_8));
            server.receiveOneMessage();
            return new String(reply.get().orElseThrow(), UTF_8);
        }
    }

    private static String error(String error) {
        return "{\"jsonrpc\":\"2.0\",\"error\":{" + error + "},\"id\":1}";
    }

    private static final String REFUSED = error("\"code\":-32602,\"message\":\"Invalid params\","
            + "\"data\":{\"path\":\"params[0]\",\"expected\":\"an object\"}");

    @Test
    void exceptionsOfTheJdkRefuseTheValue() throws Exception {
        assertEquals(REFUSED, order(1));
        assertEquals(REFUSED, order(2));
    }

    @Test
    void logHasWhyAValueIsRefused(LogRecorder log) throws Exception {
        order(1);
        List<String> causes = log.failures().stream()
                .flatMap(failure -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .map(Throwable::getMessage)
                .toList();
        assertTrue(causes.contains("secret"), causes::toString);
    }

    @Test
    void errorsForTheCallerReachTheCaller() throws Exception {
        assertEquals(error("\"code\":77,\"message\":\"not that one\""), order(3));
    }

    @Test
    void exceptionsWithACodeKeepIt() throws Exception {
        assertEquals(error("\"code\":2001,\"message\":\"out of stock\""), order(4));
    }

    @Test
    void errorsOfTheMachineAreIncidents() throws Exception {
        assertTrue(order(5).contains("\"code\":-32603"), order(5));
    }
}
