package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.QueueTransport;
import io.switchboard.transport.ServerTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that polls an in-memory queue. */
@Timeout(60)
@ExtendWith(RecordingLog.class)
class ServingTest {

    private final QueueTransport transport = new QueueTransport();
    private final Client client = new Client(transport);
    private final RpcServer server = new RpcServer(transport, new WordProtocol(), new Arithmetic().dispatcher());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void receivesOneMessageAtATime() throws Exception {
        var first = client.send("1 add 1 2");
        var second = client.send("2 add 1 2");
        assertTrue(server.receiveOneMessage());
        assertEquals("1 ok 3", first.get());
        assertFalse(second.isDone());
    }

    @Test
    void reportsTheEndOfMessages() throws Exception {
        transport.close();
        assertFalse(server.receiveOneMessage());
    }

    @Test
    void cannotPollATransportThatPushes() {
        ServerTransport pushing = () -> {};
        RpcServer pushed = new RpcServer(pushing, new WordProtocol(), new Arithmetic().dispatcher());
        assertThrows(IllegalStateException.class, pushed::receiveOneMessage);
    }

    @Test
    void cannotServeATransportThatPushes() {
        ServerTransport pushing = () -> {};
        RpcServer pushed = new RpcServer(pushing, new WordProtocol(), new Arithmetic().dispatcher());
        assertThrows(IllegalStateException.class, pushed::serveForever);
    }

    @Test
    void runsHandlersInThePollingThread() throws Exception {
        var reply = client.send("1 thread");
        server.receiveOneMessage();
        assertEquals("1 ok " + Thread.currentThread().getName(), reply.get());
    }

    @Test
    void handsEveryMessageToSpawn() throws Exception {
        List<Runnable> tasks = new ArrayList<>();
        RpcServer collecting = new RpcServer(transport, new WordProtocol(), new Arithmetic().dispatcher()) {
            @Override
            protected void spawn(Runnable task) {
                tasks.add(task);
            }
        };
        var reply = client.send("1 add 1 2");
        collecting.receiveOneMessage();
        assertFalse(reply.isDone());
        tasks.forEach(Runnable::run);
        assertEquals("1 ok 3", reply.get());
    }

    @Test
    void answersAMessageThatCannotBeSpawned() throws Exception {
        RpcServer failing = new RpcServer(transport, new WordProtocol(), new Arithmetic().dispatcher()) {
            @Override
            protected void spawn(Runnable task) {
                throw new OutOfMemoryError("no thread can be had");
            }
        };
        var reply = client.send("1 add 1 2");
        failing.receiveOneMessage();
        assertEquals("1 ok 3", reply.get());
    }

    @Test
    void answersOnceThoughSpawnFailsAfterItsTask() {
        RpcServer failing = new RpcServer(transport, new WordProtocol(), new Arithmetic().dispatcher()) {
            @Override
            protected void spawn(Runnable task) {
                task.run();
                throw new IllegalStateException("afterwards");
            }
        };
        RecordedExchange exchange = new RecordedExchange("1 add 1 2");
        failing.submit(exchange);
        assertEquals(List.of("1 ok 3"), exchange.endings());
    }

    @Test
    void servesUntilThereAreNoMoreMessages() throws Exception {
        Thread serving = Threads.start(server::serveForever);
        assertEquals("1 ok 3", client.send("1 add 1 2").get());
        assertEquals("2 ok 7", client.send("2 add 3 4").get());
        transport.close();
        Threads.join(serving);
    }

    @Test
    void servesAfterMessagesThatFail() throws Exception {
        Thread serving = Threads.start(server::serveForever);
        client.send("nonsense").get();
        client.send("1 fail").get();
        client.send("- fail").get();
        client.send("1 unwritable").get();
        assertEquals("2 ok 7", client.send("2 add 3 4").get());
        server.close();
        Threads.join(serving);
    }

    @Test
    void runsOneHandlerAtATime() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RpcServer counting = new RpcServer(transport, new WordProtocol(), new Arithmetic().dispatcher()) {
            @Override
            protected void spawn(Runnable task) {
                super.spawn(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    task.run();
                    running.decrementAndGet();
                });
            }
        };
        Thread serving = Threads.start(counting::serveForever);
        var replies = client.sendAll(100, "1 add 1 2");
        for (var reply : replies) {
            reply.get();
        }
        counting.close();
        Threads.join(serving);
        assertEquals(1, most.get());
    }

    @Test
    void stopsWhenItIsClosed() throws Exception {
        Thread serving = Threads.start(server::serveForever);
        client.send("1 add 1 2").get();
        server.close();
        Threads.join(serving);
    }

    @Test
    void closesItsTransport() {
        server.close();
        assertThrows(IllegalStateException.class, () -> client.send("1 add 1 2"));
    }

    @Test
    void canBeClosedAgain() {
        server.close();
        server.close();
    }

    @Test
    void servesNothingOnceItIsClosed() {
        server.close();
        server.serveForever();
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        CountDownLatch flagged = new CountDownLatch(1);
        Thread serving = Threads.start(() -> {
            server.serveForever();
            if (Thread.currentThread().isInterrupted()) {
                flagged.countDown();
            }
        });
        client.send("1 add 1 2").get();
        // Perhaps more than once: an interrupt that meets a handler concerns the handler.
        do {
            serving.interrupt();
        } while (!flagged.await(10, TimeUnit.MILLISECONDS));
        assertTrue(serving.isInterrupted() || !serving.isAlive());
    }

    @Test
    void goesOnWhenAProcedureInterruptsItsThread() throws Exception {
        Threads.start(server::serveForever);
        client.send("1 interruptMyself").get();
        assertEquals("2 ok 3", client.send("2 add 1 2").get());
    }
}
