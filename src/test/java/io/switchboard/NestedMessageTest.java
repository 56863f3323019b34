package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.transport.QueueTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A procedure may hand the server a message of its own, which is handled in the same thread and watched like any other. */
class NestedMessageTest {

    private static final String TIMED_OUT = " error -32002 null";

    private final RecordedExchange inner = new RecordedExchange("2 wait");
    private final RpcDispatcher dispatcher = RpcDispatcher.builder()
            .method("wait", List.of(), String.class, (context, arguments) -> {
                new CountDownLatch(1).await();
                return "never";
            })
            .service("", this)
            .build();
    private final RpcServer server = new RpcServer(
            new QueueTransport(),
            new WordProtocol(),
            dispatcher,
            Trace.NONE,
            ServerEvents.NONE,
            new ServerLimits(Duration.ofMillis(200), 1, 1, Duration.ZERO));

    @RpcMethod
    public String nest() {
        handle(inner);
        return "nested";
    }

    @RpcMethod(timeoutMillis = 60_000)
    public String nestPatiently() {
        return nest();
    }

    private void handle(RecordedExchange exchange) {
        server.handle(exchange);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void innerDeadlineIsNoticed() {
        handle(new RecordedExchange("1 nestPatiently"));
        assertEquals(List.of("2" + TIMED_OUT), inner.endings());
    }

    @Test
    void outerDeadlineIsNoticed() {
        RecordedExchange outer = new RecordedExchange("1 nest");
        handle(outer);
        assertEquals(List.of("1" + TIMED_OUT), outer.endings());
    }
}
