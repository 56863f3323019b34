package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.QueueTransport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandleTest {

    private final Arithmetic arithmetic = new Arithmetic();
    private final RpcServer server = new RpcServer(new QueueTransport(), new WordProtocol(), arithmetic.dispatcher());

    private List<String> endingsOf(String... lines) {
        RecordedExchange exchange = new RecordedExchange(lines);
        server.handle(exchange);
        return exchange.endings();
    }

    @Test
    void answersARequestWithTheResult() {
        assertEquals(List.of("1 ok 5"), endingsOf("1 add 2 3"));
    }

    @Test
    void bindsArgumentsByName() {
        assertEquals(List.of("1 ok 5"), endingsOf("1 add b=2 a=3"));
    }

    @Test
    void answersARequestWithoutResultWithNull() {
        assertEquals(List.of("1 ok null"), endingsOf("1 tell something"));
    }

    @Test
    void answersADeclaredFailureWithItsError() {
        assertEquals(List.of("x error 7 because"), endingsOf("x refuse"));
    }

    @Test
    void answersAnUnknownMethod() {
        assertEquals(List.of("x error -32601 nothing"), endingsOf("x nothing"));
    }

    @Test
    void answersArgumentsThatDoNotFit() {
        assertEquals(List.of("1 error -32602 {expected=int, path=params[1]}"), endingsOf("1 add 2 three"));
    }

    @Test
    void answersAMessageThatCannotBeDecoded() {
        assertEquals(List.of("null error -32600 a line is an identifier and a method"), endingsOf("nonsense"));
    }

    @Test
    void acceptsANotificationWithoutReply() {
        assertEquals(List.of(RecordedExchange.ACCEPTED), endingsOf("- tell something"));
    }

    @Test
    void carriesOutANotification() {
        endingsOf("- tell something");
        assertEquals(List.of("something"), arithmetic.told());
    }

    @Test
    void acceptsANotificationThatFails() {
        assertEquals(List.of(RecordedExchange.ACCEPTED), endingsOf("- refuse"));
    }

    @Test
    void acceptsANotificationOfAnUnknownMethod() {
        assertEquals(List.of(RecordedExchange.ACCEPTED), endingsOf("- nothing"));
    }

    @Test
    void answersABatchInTheOrderOfItsRequests() {
        assertEquals(List.of("3 ok 3\n1 ok 7\n2 error 7 because"), endingsOf("3 add 1 2", "1 add 3 4", "2 refuse"));
    }

    @Test
    void leavesNotificationsOutOfABatchReply() {
        assertEquals(List.of("1 ok 3\n2 ok 7"), endingsOf("1 add 1 2", "- tell a", "2 add 3 4"));
    }

    @Test
    void answersAnUndecodableItemInItsPlace() {
        assertEquals(
                List.of("1 ok 3\nnull error -32600 a line is an identifier and a method\n2 ok 7"),
                endingsOf("1 add 1 2", "nonsense", "2 add 3 4"));
    }

    @Test
    void acceptsABatchOfNotifications() {
        assertEquals(List.of(RecordedExchange.ACCEPTED), endingsOf("- tell a", "- tell b"));
    }

    @Test
    void carriesOutABatchInOrder() {
        endingsOf("- tell a", "1 tell b", "- tell c");
        assertEquals(List.of("a", "b", "c"), arithmetic.told());
    }

    @Test
    void tellsProceduresWhereTheMessageCameFrom() {
        assertEquals(List.of("1 ok test:where"), endingsOf("1 where"));
    }

    @Test
    void answersARefusedMessageWithTheReason() {
        RecordedExchange exchange = RecordedExchange.refused(RpcError.invalidRequest("too large"));
        server.handle(exchange);
        assertEquals(List.of("null error -32600 too large"), exchange.endings());
    }

    @Test
    void doesNotLookAtARefusedMessage() {
        RecordedExchange exchange = new RecordedExchange("- tell something") {
            @Override
            public Optional<RpcError> refusal() {
                return Optional.of(RpcError.invalidRequest("too large"));
            }
        };
        server.handle(exchange);
        assertEquals(List.of(), arithmetic.told());
    }

    @Test
    void hasTheMediaTypesOfItsProtocol() {
        assertEquals(List.of("text/words", "text/plain"), server.mediaTypes());
    }

    @Test
    void doesNotStartWithAParameterThatTheProtocolCannotBind() {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(Parameter.of("when", Thread.class)), void.class, (context, arguments) -> null)
                .build();
        RpcProtocol protocol = new WordProtocol();
        try (QueueTransport transport = new QueueTransport()) {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> new RpcServer(transport, protocol, dispatcher))
                    .getMessage();
            assertEquals(
                    "the parameter when of the lambda registered as f: words cannot be bound to java.lang.Thread",
                    message);
        }
    }
}
