package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.QueueTransport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The context that an observer gives a message. */
@ExtendWith(RecordingLog.class)
class ServerEventsContextTest {

    private final List<String> seen = new ArrayList<>();

    /** Puts its name around a context; a null name stands for a null context. */
    private record Naming(String name, List<String> seen) implements ServerEvents {

        @Override
        public TransportContext began(TransportContext context) {
            return name == null ? null : TransportContext.named(name + " around " + context.transport());
        }

        @Override
        public void ended(MessageOutcome outcome) {
            seen.add(outcome.context().transport());
        }
    }

    private ServerEvents naming(String name) {
        return new Naming(name, seen);
    }

    private static RecordedExchange handle(ServerEvents events) {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("where", List.of(), String.class, (context, arguments) -> context.transport())
                .build();
        RecordedExchange exchange = new RecordedExchange("1 where");
        new RpcServer(new QueueTransport(), new WordProtocol(), dispatcher, Trace.NONE, events, ServerLimits.DEFAULTS)
                .handle(exchange);
        return exchange;
    }

    @Test
    void isThatOfItsCalls() {
        assertEquals(List.of("1 ok A around test"), handle(naming("A")).endings());
    }

    @Test
    void isThatOfItsEndForEveryObserver() {
        handle(naming("A").and(naming("B")));
        assertEquals(List.of("B around A around test", "B around A around test"), seen);
    }

    @Test
    void isTheTransportsOwnWhereTheObserverGivesNone() {
        assertEquals(List.of("1 ok test"), handle(naming(null)).endings());
        assertEquals(List.of("test"), seen);
    }

    @Test
    void isStillThereWhenAnotherObserverFails() {
        ServerEvents broken = new ServerEvents() {
            @Override
            public TransportContext began(TransportContext context) {
                throw new IllegalStateException("began");
            }

            @Override
            public void ended(MessageOutcome outcome) {}
        };
        handle(naming("A").and(broken));
        assertEquals(List.of("A around test"), seen);
    }
}
