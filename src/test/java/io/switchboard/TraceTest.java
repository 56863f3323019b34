package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.switchboard.Trace.Direction;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.QueueTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RecordingLog.class)
class TraceTest {

    private final List<String> events = new ArrayList<>();
    private final Trace trace =
            (direction, context, message) -> events.add(direction.arrow() + " " + WordProtocol.text(message));

    private static RpcServer server(Trace trace) {
        return new RpcServer(new QueueTransport(), new WordProtocol(), new Arithmetic().dispatcher(), trace);
    }

    @Test
    void seesTheMessageAndThenItsReply() {
        server(trace).handle(new RecordedExchange("1 add 1 2"));
        assertEquals(List.of("--> 1 add 1 2", "<-- 1 ok 3"), events);
    }

    @Test
    void seesWhatIsNoMessageAtAll() {
        server(trace).handle(new RecordedExchange("nonsense"));
        assertEquals(List.of("--> nonsense", "<-- null error -32600 a line is an identifier and a method"), events);
    }

    @Test
    void seesABatchAsOneMessage() {
        server(trace).handle(new RecordedExchange("1 add 1 2", "2 add 3 4"));
        assertEquals(List.of("--> 1 add 1 2\n2 add 3 4", "<-- 1 ok 3\n2 ok 7"), events);
    }

    @Test
    void seesNothingSentForANotification() {
        server(trace).handle(new RecordedExchange("- tell a"));
        assertEquals(List.of("--> - tell a"), events);
    }

    @Test
    void seesTheReplyToARefusedMessage() {
        server(trace).handle(RecordedExchange.refused(RpcError.invalidRequest("too large")));
        assertEquals(List.of("--> ", "<-- null error -32600 too large"), events);
    }

    @Test
    void seesNothingSentWhenThePeerHasLeft() {
        server(trace).handle(new RecordedExchange("1 add 1 2") {
            @Override
            public void reply(byte[] reply) throws IOException {
                throw new IOException("gone");
            }
        });
        assertEquals(List.of("--> 1 add 1 2"), events);
    }

    @Test
    void isCalledBeforeAnythingElseAndAfterTheReplyWasSent() {
        BrokenProtocol noting = new BrokenProtocol() {
            @Override
            public RpcMessage decode(byte[] message) {
                events.add("decoded");
                return super.decode(message);
            }
        };
        RecordedExchange exchange = new RecordedExchange("1 add 1 2") {
            @Override
            public void reply(byte[] reply) {
                events.add("replied");
            }
        };
        RpcDispatcher dispatcher = new Arithmetic().dispatcher();
        new RpcServer(new QueueTransport(), noting, dispatcher, trace).handle(exchange);
        assertEquals(List.of("--> 1 add 1 2", "decoded", "replied", "<-- 1 ok 3"), events);
    }

    @Test
    void seesTheVeryBytesThatArrived() {
        List<byte[]> seen = new ArrayList<>();
        RecordedExchange exchange = new RecordedExchange("1 add 1 2");
        server((direction, context, message) -> seen.add(message)).handle(exchange);
        assertSame(exchange.message(), seen.get(0));
    }

    @Test
    void seesTheVeryBytesThatWereSent() {
        List<byte[]> seen = new ArrayList<>();
        List<byte[]> sent = new ArrayList<>();
        RecordedExchange exchange = new RecordedExchange("1 add 1 2") {
            @Override
            public void reply(byte[] reply) {
                sent.add(reply);
            }
        };
        server((direction, context, message) -> seen.add(message)).handle(exchange);
        assertArrayEquals(sent.get(0), seen.get(1));
    }

    @Test
    void isToldTheContextInBothDirections() {
        List<TransportContext> contexts = new ArrayList<>();
        RecordedExchange exchange = new RecordedExchange("1 add 1 2");
        server((direction, context, message) -> contexts.add(context)).handle(exchange);
        assertEquals(List.of(exchange.context(), exchange.context()), contexts);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void harmsNobodyWhenItThrows(Direction when, LogRecorder log) {
        RuntimeException failure = new IllegalStateException("a secret");
        RecordedExchange exchange = new RecordedExchange("1 add 1 2");
        server((direction, context, message) -> {
                    if (direction == when) {
                        throw failure;
                    }
                })
                .handle(exchange);
        assertEquals(List.of("1 ok 3"), exchange.endings());
        assertEquals(List.of(failure), log.failures());
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void harmsNobodyWhenItOverflowsTheStack(Direction when) {
        RecordedExchange exchange = new RecordedExchange("1 add 1 2");
        server((direction, context, message) -> {
                    if (direction == when) {
                        throw new StackOverflowError();
                    }
                })
                .handle(exchange);
        assertEquals(List.of("1 ok 3"), exchange.endings());
    }
}
