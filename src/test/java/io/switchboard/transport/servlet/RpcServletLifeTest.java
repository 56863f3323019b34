package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.transport.servlet.RawHttp.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Overload and shutdown. */
class RpcServletLifeTest {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger called = new AtomicInteger();

    private Service waiting(int maxInFlight, int inlineCalls) {
        return Service.calling(
                Service.rules(100, maxInFlight, inlineCalls),
                new EmbeddedJetty(),
                (context, arguments) -> gate.await(10, TimeUnit.SECONDS) ? "done" : "given up");
    }

    private Service queueing(int maxWaiting, Duration waitTimeout, EmbeddedJetty jetty) {
        return Service.calling(
                Service.rules(100, new HttpLoad(1, maxWaiting, waitTimeout, 1 << 20, 1, 1)),
                jetty,
                (context, arguments) -> {
                    called.incrementAndGet();
                    return gate.await(10, TimeUnit.SECONDS) ? "done" : "given up";
                });
    }

    /** Waits until all turns and all places to wait for one are taken. */
    private static void awaitFull(Service service) throws InterruptedException {
        for (int i = 0; i < 1_000 && !service.transport().turns().full(); i++) {
            Thread.sleep(10);
        }
        assertTrue(service.transport().turns().full());
    }

    private static void assertBusy(HttpResponse<String> response) {
        assertEquals(503, response.statusCode());
        assertEquals(Optional.of("1"), response.headers().firstValue("Retry-After"));
        assertEquals("error -32009 too many requests are under way", response.body());
    }

    private static EmbeddedJetty jetty(boolean virtual) {
        return virtual ? new EmbeddedJetty().withVirtualThreads() : new EmbeddedJetty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @WithinLimit({"waiting messages", "seconds of waiting"})
    @BeyondLimit("messages in flight")
    void answersOneThatHadToWaitForItsTurn(boolean virtual) throws Exception {
        try (Service service = queueing(1, Duration.ofSeconds(10), jetty(virtual))) {
            CompletableFuture<HttpResponse<String>> first = service.sendAsync("call");
            CompletableFuture<HttpResponse<String>> second = service.sendAsync("call");
            awaitFull(service);
            assertTrue(called.get() <= 1, "both are handled at a time");
            gate.countDown();
            assertEquals("done", first.join().body());
            assertEquals("done", second.join().body());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @BeyondLimit("waiting messages")
    void refusesOneMoreThanMayWait(boolean virtual) throws Exception {
        try (Service service = queueing(1, Duration.ofSeconds(10), jetty(virtual))) {
            CompletableFuture<HttpResponse<String>> first = service.sendAsync("call");
            CompletableFuture<HttpResponse<String>> second = service.sendAsync("call");
            awaitFull(service);
            assertBusy(service.send("call"));
            gate.countDown();
            assertEquals("done", first.join().body());
            assertEquals("done", second.join().body());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @BeyondLimit("seconds of waiting")
    void refusesOneThatWaitedForItsTurnInVain(boolean virtual) throws Exception {
        try (Service service = queueing(1, Duration.ofMillis(50), jetty(virtual))) {
            CompletableFuture<HttpResponse<String>> first = service.sendAsync("call");
            service.awaitInFlight(1);
            assertBusy(service.send("call"));
            gate.countDown();
            assertEquals("done", first.join().body());
            service.awaitInFlight(0);
        }
    }

    @Test
    void tellsClientsThatTheirConnectionsEndWhileItShutsDown() throws Exception {
        try (Service service = waiting(2, 1)) {
            service.transport().close();
            HttpResponse<String> refused = service.send("call");
            assertEquals(Optional.of("close"), refused.headers().firstValue("Connection"));
        }
    }

    @Test
    @WithinLimit("messages in flight")
    @BeyondLimit("waiting messages")
    void refusesOneMoreThanMayBeUnderWay() throws Exception {
        try (Service service = waiting(2, 1)) {
            CompletableFuture<HttpResponse<String>> first = service.sendAsync("call");
            CompletableFuture<HttpResponse<String>> second = service.sendAsync("call");
            awaitFull(service);
            assertBusy(service.send("call"));
            gate.countDown();
            assertEquals("done", first.join().body());
            assertEquals("done", second.join().body());
        }
    }

    @Test
    void takesTheNextWhenOneHasEnded() throws Exception {
        try (Service service = waiting(1, 1)) {
            CompletableFuture<HttpResponse<String>> first = service.sendAsync("call");
            service.awaitInFlight(1);
            gate.countDown();
            first.join();
            service.awaitInFlight(0);
            assertEquals("done", service.send("call").body());
        }
    }

    @Test
    void refusesNewRequestsOnceItIsClosed() throws Exception {
        try (Service service = waiting(10, 1)) {
            service.transport().close();
            HttpResponse<String> response = service.send("call");
            assertEquals(503, response.statusCode());
            assertEquals(Optional.of("1"), response.headers().firstValue("Retry-After"));
            assertEquals("error -32009 the server is shutting down", response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void endsWhatIsUnderWayWhenItIsClosed(int inlineCalls) throws Exception {
        try (Service service = waiting(10, inlineCalls)) {
            CompletableFuture<HttpResponse<String>> underWay = service.sendAsync("call");
            service.awaitInFlight(1);
            service.transport().close();
            gate.countDown();
            assertEquals("done", underWay.join().body());
        }
    }

    @Test
    void keepsTheConnectionOfAClientThatWasTooEarly() throws Exception {
        try (Service service = waiting(1, 1);
                RawHttp client = service.connect()) {
            CompletableFuture<HttpResponse<String>> first = service.sendAsync("call");
            service.awaitInFlight(1);
            String[] headers = {"Host: localhost", "Content-Type: application/json", "Content-Length: 4"};
            Response refused = client.post("call", headers).response();
            assertEquals(503, refused.status());
            assertTrue(refused.header("Connection").isEmpty());
            gate.countDown();
            first.join();
            service.awaitInFlight(0);
            assertEquals("done", client.post("call", headers).response().body());
        }
    }
}
