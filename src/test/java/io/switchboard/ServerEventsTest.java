package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.TransportContext;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.QueueTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What observers of a server get to see. */
@ExtendWith(RecordingLog.class)
class ServerEventsTest {

    private final List<MessageOutcome> seen = new ArrayList<>();

    private static RpcServer server(RpcProtocol protocol, ServerEvents events) {
        return new RpcServer(
                new QueueTransport(),
                protocol,
                new Arithmetic().dispatcher(),
                Trace.NONE,
                events,
                ServerLimits.DEFAULTS);
    }

    private MessageOutcome handle(RecordedExchange exchange) {
        server(new WordProtocol(), seen::add).handle(exchange);
        assertEquals(1, seen.size());
        return seen.get(0);
    }

    private MessageOutcome handle(String... lines) {
        return handle(new RecordedExchange(lines));
    }

    private static int code(CallOutcome call) {
        return call.error().map(RpcError::code).orElse(0);
    }

    @Test
    void seeTheBytesOfAMessageAndItsReply() {
        MessageOutcome outcome = handle("1 add 1 2");
        assertEquals("1 add 1 2".length(), outcome.receivedBytes());
        assertEquals("1 ok 3".length(), outcome.sentBytes());
    }

    @Test
    void seeWhoSentIt() {
        assertEquals("test", handle("1 add 1 2").context().transport());
    }

    @Test
    void seeACallThatSucceeds() {
        CallOutcome call = handle("1 add 1 2").calls().get(0);
        assertEquals("add", call.procedure());
        assertEquals(0, code(call));
        assertTrue(call.nanos() > 0);
    }

    @Test
    void seeEachCallOfABatchInOrder() {
        assertEquals(
                List.of("add", "refuse"),
                handle("1 add 1 2", "2 refuse").calls().stream()
                        .map(CallOutcome::procedure)
                        .toList());
    }

    @Test
    void seeTheCodeOfAnErrorThatIsSent() {
        assertEquals(7, code(handle("1 refuse").calls().get(0)));
    }

    @Test
    void seeTheIncidentOfACallThatFails() {
        RpcError error = handle("1 fail").calls().get(0).error().orElseThrow();
        assertEquals(16, error.incident().orElseThrow().length());
    }

    @Test
    void seeANotificationThatFails() {
        CallOutcome call = handle("- fail").calls().get(0);
        assertTrue(call.notification());
        assertEquals(RpcError.INTERNAL_ERROR, code(call));
    }

    @Test
    void seeNoMethodWhereACallerInventsOne() {
        CallOutcome call = handle("1 invented").calls().get(0);
        assertNull(call.procedure());
        assertEquals("invented", call.request().method());
    }

    @Test
    void seeWhatIsNoRequest() {
        CallOutcome call = handle("nonsense").calls().get(0);
        assertNull(call.request());
        assertEquals(RpcError.INVALID_REQUEST, code(call));
    }

    @Test
    void seeWhyAMessageIsRefused() {
        MessageOutcome outcome = handle(RecordedExchange.refused(RpcError.invalidRequest("too large")));
        assertEquals("too large", outcome.refusal().orElseThrow().data());
        assertEquals(List.of(), outcome.calls());
    }

    @Test
    void seeThatThePeerHasLeft() {
        MessageOutcome outcome = handle(new RecordedExchange("1 add 1 2") {
            @Override
            public void reply(byte[] reply) throws IOException {
                throw new IOException("gone");
            }
        });
        assertFalse(outcome.delivered());
        assertEquals(0, outcome.sentBytes());
    }

    @Test
    void seeAMessageThatTheProtocolFailsOn() {
        server(
                        new BrokenProtocol() {
                            @Override
                            public RpcMessage decode(byte[] message) {
                                throw new IllegalStateException("a secret");
                            }
                        },
                        seen::add)
                .handle(new RecordedExchange("1 add 1 2"));
        assertEquals(RpcError.INTERNAL_ERROR, code(seen.get(0).calls().get(0)));
    }

    @Test
    void seeTheErrorInPlaceOfAResultThatCannotBeWritten() {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("nan", List.of(), double.class, (context, arguments) -> Double.NaN)
                .build();
        RpcServer server = new RpcServer(
                new QueueTransport(), new JsonRpcProtocol(), dispatcher, Trace.NONE, seen::add, ServerLimits.DEFAULTS);
        server.handle(new RecordedExchange() {
            @Override
            public byte[] message() {
                return "{\"jsonrpc\":\"2.0\",\"method\":\"nan\",\"id\":1}".getBytes(StandardCharsets.UTF_8);
            }
        });
        CallOutcome call = seen.get(0).calls().get(0);
        assertEquals("nan", call.procedure());
        assertNotEquals(0, code(call));
    }

    @Test
    void seeWhatAMessageTurnedOutToBeBeforeItEnds() {
        List<String> order = new ArrayList<>();
        ServerEvents events = new ServerEvents() {
            @Override
            public void decoded(TransportContext context, RpcMessage message) {
                order.add(context.transport() + " " + message.items().size() + " " + message.batch());
            }

            @Override
            public void ended(MessageOutcome outcome) {
                order.add("ended");
            }
        };
        server(new WordProtocol(), events.and(seen::add)).handle(new RecordedExchange("1 add 1 2", "2 refuse"));
        assertEquals(List.of("test 2 true", "ended"), order);
    }

    @Test
    void harmNobodyWhenTheyThrow() {
        ServerEvents broken = new ServerEvents() {
            @Override
            public TransportContext began(TransportContext context) {
                throw new IllegalStateException("began");
            }

            @Override
            public void decoded(TransportContext context, RpcMessage message) {
                throw new IllegalStateException("decoded");
            }

            @Override
            public void ended(MessageOutcome outcome) {
                throw new AssertionError("ended");
            }
        };
        RecordedExchange exchange = new RecordedExchange("1 add 1 2");
        server(new WordProtocol(), broken.and(seen::add)).handle(exchange);
        assertEquals(List.of("1 ok 3"), exchange.endings());
        assertEquals(1, seen.size());
    }

    @Test
    void areNoMoreThanOneWhenTheOtherSeesNothing() {
        ServerEvents one = seen::add;
        assertSame(one, one.and(ServerEvents.NONE));
        assertSame(one, ServerEvents.NONE.and(one));
    }
}
