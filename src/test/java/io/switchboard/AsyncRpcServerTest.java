package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.QueueTransport;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@ExtendWith(RecordingLog.class)
class AsyncRpcServerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final QueueTransport transport = new QueueTransport();
    private final Client client = new Client(transport);
    private final Gate gate = new Gate();
    private AsyncRpcServer server = server(ServerLimits.DEFAULTS);

    private AsyncRpcServer server(ServerLimits limits) {
        return new AsyncRpcServer(transport, new WordProtocol(), gate.dispatcher(), Trace.NONE, limits);
    }

    @AfterEach
    void close() {
        gate.open();
        server.close();
    }

    @Test
    void startsWithoutWaitingForMessages() throws Exception {
        server.start();
        gate.open();
        assertEquals("1 ok passed", client.send("1 pass").get());
    }

    @Test
    void cannotBeStartedTwice() {
        server.start();
        assertThrows(IllegalStateException.class, server::start);
    }

    @Test
    void runsManyHandlersAtOnce() throws Exception {
        int many = Threads.thousandOrPool();
        server.start();
        var replies = client.sendAll(many, "1 pass");
        gate.awaitEntered(many);
        assertEquals(many, gate.most());
        gate.open();
        for (var reply : replies) {
            assertEquals("1 ok passed", reply.get());
        }
    }

    @Test
    void servesOthersWhileAHandlerIsBlocked() throws Exception {
        server.start();
        var blocked = client.send("1 pass");
        gate.awaitEntered(1);
        assertTrue(client.send("2 thread").get().startsWith("2 ok"));
        assertFalse(blocked.isDone());
    }

    @Test
    void runsHandlersInDaemonThreads() throws Exception {
        server.start();
        String expected = Threads.virtual() ? "1 ok true:VirtualThread" : "1 ok true:Thread";
        assertEquals(expected, client.send("1 thread").get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void runsNoMoreHandlersThanItsLimit(int limit) throws Exception {
        server = server(new ServerLimits(Duration.ofSeconds(30), 16, limit, LONG));
        server.start();
        var replies = client.sendAll(50, "1 pass");
        gate.awaitEntered(limit);
        assertEquals(limit, server.inFlight());
        gate.open();
        for (var reply : replies) {
            assertEquals("1 ok passed", reply.get());
        }
        assertTrue(gate.most() <= limit, () -> gate.most() + " ran at once");
    }

    @Test
    void losesNoMessageWhileItsLimitIsReached() throws Exception {
        server = server(new ServerLimits(Duration.ofSeconds(30), 16, 2, LONG));
        server.start();
        var replies = client.sendAll(1_000, "1 pass");
        gate.awaitEntered(2);
        gate.open();
        for (var reply : replies) {
            assertEquals("1 ok passed", reply.get());
        }
    }

    @Test
    void countsWhatIsInFlight() throws Exception {
        assertEquals(0, server.inFlight());
        server.start();
        client.sendAll(3, "1 pass");
        gate.awaitEntered(3);
        assertEquals(3, server.inFlight());
    }

    @Test
    void hasNothingInFlightOnceItIsDrained() throws Exception {
        server.start();
        client.sendAll(3, "1 pass");
        gate.awaitEntered(3);
        gate.open();
        server.close();
        assertEquals(0, server.inFlight());
    }

    @Test
    void freesTheSlotOfAHandlerThatFails() throws Exception {
        server = server(new ServerLimits(Duration.ofSeconds(30), 16, 1, LONG));
        server.start();
        for (int i = 0; i < 10; i++) {
            client.send("1 nothing").get(30, TimeUnit.SECONDS);
        }
        assertTrue(client.send("2 thread").get(30, TimeUnit.SECONDS).startsWith("2 ok"));
    }

    @Test
    void answersAnExchangeThatIsSubmittedAfterItWasClosed() {
        server.close();
        RecordedExchange exchange = new RecordedExchange("1 nothing");
        server.submit(exchange);
        assertEquals(1, exchange.endings().size());
    }

    @Test
    void refusesALimitBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> new ServerLimits(Duration.ofSeconds(30), 16, 0, LONG));
    }

    @Test
    void refusesANegativeDrainTimeout() {
        Duration negative = Duration.ofMillis(-1);
        assertThrows(IllegalArgumentException.class, () -> new ServerLimits(Duration.ofSeconds(30), 16, 1, negative));
    }
}
