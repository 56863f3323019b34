package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.QueueTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of messages and threads when an asynchronous server is closed. */
@Timeout(120)
@ExtendWith(RecordingLog.class)
class AsyncCloseTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final QueueTransport transport = new QueueTransport();
    private final Client client = new Client(transport);
    private final Gate gate = new Gate();

    private AsyncRpcServer started(int maxInFlight, Duration drainTimeout) {
        ServerLimits limits = new ServerLimits(Duration.ofSeconds(30), 16, maxInFlight, drainTimeout);
        AsyncRpcServer server =
                new AsyncRpcServer(transport, new WordProtocol(), gate.dispatcher(), Trace.NONE, limits);
        server.start();
        return server;
    }

    private static Thread poller() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("switchboard-poller"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void waitsForTheHandlersInFlight() throws Exception {
        AsyncRpcServer server = started(100, LONG);
        var replies = client.sendAll(50, "1 pass");
        gate.awaitEntered(50);
        Thread closing = Threads.start(server::close);
        assertTrue(replies.stream().noneMatch(CompletableFuture::isDone));
        gate.open();
        Threads.join(closing);
        for (var reply : replies) {
            assertEquals("1 ok passed", reply.getNow("nothing yet"));
        }
    }

    @Test
    void interruptsHandlersThatTakeTooLong() throws Exception {
        AsyncRpcServer server = started(100, Duration.ofMillis(1));
        var reply = client.send("1 pass");
        gate.awaitEntered(1);
        server.close();
        assertTrue(reply.get().startsWith("1 error -32603 {incident="));
    }

    @Test
    void answersEverythingThatItHadReceived() throws Exception {
        AsyncRpcServer server = started(2, Duration.ofMillis(1));
        var replies = new ArrayList<>(client.sendAll(20, "1 pass"));
        gate.awaitEntered(2);
        server.close();
        gate.open();
        List<String> outcomes = new ArrayList<>();
        for (var reply : replies) {
            outcomes.add(outcome(reply));
        }
        assertTrue(outcomes.stream().allMatch(o -> o.startsWith("1 ") || o.equals("cancelled")), outcomes::toString);
    }

    private static String outcome(CompletableFuture<String> reply) throws Exception {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            assertEquals(CancellationException.class, e.getCause().getClass());
            return "cancelled";
        }
    }

    @Test
    void interruptsHandlersWhenTheClosingThreadIsInterrupted() throws Exception {
        AsyncRpcServer server = started(100, LONG);
        var reply = client.send("1 pass");
        gate.awaitEntered(1);
        boolean[] stillFlagged = new boolean[1];
        Thread closing = Threads.start(() -> {
            Thread.currentThread().interrupt();
            server.close();
            stillFlagged[0] = Thread.currentThread().isInterrupted();
        });
        Threads.join(closing);
        assertTrue(stillFlagged[0]);
        assertTrue(reply.get().startsWith("1 error -32603 {incident="));
    }

    @Test
    void leavesNoPollerBehind() throws Exception {
        AsyncRpcServer server = started(100, LONG);
        Thread poller = poller();
        gate.open();
        client.send("1 pass").get();
        server.close();
        Threads.join(poller);
    }

    private static List<Thread> handlerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("switchboard-handler"))
                .toList();
    }

    /** Newer JDKs have virtual threads for handlers, which end by themselves and are on no list. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void leavesNoHandlerThreadsBehind() throws Exception {
        AsyncRpcServer server = started(100, LONG);
        gate.open();
        for (var reply : client.sendAll(100, "1 pass")) {
            reply.get();
        }
        List<Thread> handlers = handlerThreads();
        assertFalse(handlers.isEmpty());
        server.close();
        for (Thread handler : handlers) {
            Threads.join(handler);
        }
    }

    @Test
    void acceptsNoMoreMessages() {
        AsyncRpcServer server = started(100, LONG);
        server.close();
        assertThrows(IllegalStateException.class, () -> client.send("1 pass"));
    }

    @Test
    void canBeClosedAgain() {
        AsyncRpcServer server = started(100, LONG);
        server.close();
        server.close();
    }

    @Test
    void canBeClosedWithoutHavingBeenStarted() {
        new AsyncRpcServer(transport, new WordProtocol(), gate.dispatcher()).close();
        assertThrows(IllegalStateException.class, () -> client.send("1 pass"));
    }
}
