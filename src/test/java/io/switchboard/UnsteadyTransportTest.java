package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.Exchange;
import io.switchboard.transport.PolledTransport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server whose transport fails now and then. */
@Timeout(60)
@ExtendWith(RecordingLog.class)
class UnsteadyTransportTest {

    private final List<RecordedExchange> exchanges = new ArrayList<>();

    private RecordedExchange message(String line) {
        RecordedExchange exchange = new RecordedExchange(line);
        exchanges.add(exchange);
        return exchange;
    }

    private static RpcServer server(PolledTransport transport) {
        return new RpcServer(transport, new WordProtocol(), new Arithmetic().dispatcher());
    }

    private List<String> endings() {
        return exchanges.stream()
                .flatMap(exchange -> exchange.endings().stream())
                .toList();
    }

    @Test
    void servesTheMessagesBetweenFailures() {
        Unsteady transport = new Unsteady(
                message("1 add 1 2"),
                new IOException("a hiccup"),
                message("2 add 1 2"),
                new IllegalStateException("a fault"),
                new StackOverflowError(),
                message("3 add 1 2"));
        server(transport).serveForever();
        assertEquals(List.of("1 ok 3", "2 ok 3", "3 ok 3"), endings());
    }

    @Test
    void logsEachFailure(LogRecorder log) {
        IOException hiccup = new IOException("a hiccup");
        RuntimeException fault = new IllegalStateException("a fault");
        server(new Unsteady(hiccup, fault)).serveForever();
        assertEquals(List.of(hiccup, fault), log.failures());
    }

    @Test
    void passesAFailureToWhoeverReceivesOneMessage() {
        IOException hiccup = new IOException("a hiccup");
        RpcServer server = server(new Unsteady(hiccup));
        assertEquals(hiccup, assertThrows(IOException.class, server::receiveOneMessage));
    }

    @Test
    void stopsOnCloseThoughTheTransportKeepsFailing() throws Exception {
        AlwaysFailing transport = new AlwaysFailing();
        RpcServer server = server(transport);
        Thread serving = Threads.start(server::serveForever);
        assertTrue(transport.failed.await(30, TimeUnit.SECONDS));
        server.close();
        Threads.join(serving);
    }

    @Test
    void stopsOnInterruptThoughTheTransportKeepsFailing() throws Exception {
        AlwaysFailing transport = new AlwaysFailing();
        Thread serving = Threads.start(server(transport)::serveForever);
        assertTrue(transport.failed.await(30, TimeUnit.SECONDS));
        serving.interrupt();
        Threads.join(serving);
    }

    /** Delivers exchanges and throws failures in a given order, then ends. */
    private static final class Unsteady implements PolledTransport {

        private final Deque<Object> script;

        Unsteady(Object... script) {
            this.script = new ArrayDeque<>(List.of(script));
        }

        @Override
        public Exchange receive() throws IOException {
            Object next = script.poll();
            if (next instanceof IOException e) {
                throw e;
            } else if (next instanceof RuntimeException e) {
                throw e;
            } else if (next instanceof Error e) {
                throw e;
            }
            return (Exchange) next;
        }

        @Override
        public void close() {
            script.clear();
        }
    }

    /** A transport that has nothing but failures. */
    private static final class AlwaysFailing implements PolledTransport {

        final CountDownLatch failed = new CountDownLatch(2);

        @Override
        public Exchange receive() throws IOException {
            failed.countDown();
            throw new IOException("again");
        }

        @Override
        public void close() {}
    }
}
