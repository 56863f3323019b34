package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Body;
import io.switchboard.message.CallContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where messages are handled, and that slow ones never take all of the container's threads. */
class RpcServletThreadsTest {

    private static final Body WHERE = (context, arguments) ->
            context.unwrap(HttpServletRequest.class).orElseThrow().isAsyncStarted() ? "handed over" : "inline";

    /** Holds calls until it is opened; a call that says {@code where} passes and tells where it is handled. */
    private static final class Gate {

        private final CountDownLatch open = new CountDownLatch(1);

        Object call(CallContext context, Object[] arguments) throws Throwable {
            if (arguments[0].equals("where")) {
                return WHERE.call(context, arguments);
            }
            return open.await(10, TimeUnit.SECONDS) ? "done" : "given up";
        }
    }

    private static HttpRules inline(int calls) {
        return Service.rules(100, 2_000, calls);
    }

    @Test
    void handlesACallInTheContainersThreadWhileFewAre() throws Exception {
        try (Service service = Service.calling(inline(1), new EmbeddedJetty(), WHERE)) {
            assertEquals("inline", service.sendWhole("call"));
        }
    }

    @Test
    void handsACallOverWhenNoneMayBeHandledInline() throws Exception {
        try (Service service = Service.calling(inline(0), new EmbeddedJetty(), WHERE)) {
            assertEquals("handed over", service.send("call").body());
        }
    }

    /** A thread that waited for a client would be one of few; which one is free afterwards does not matter. */
    @Test
    void handsACallOverWhoseBodyIsYetToCome() throws Exception {
        try (Service service = Service.calling(inline(1), new EmbeddedJetty(), WHERE);
                RawHttp client = service.connect()) {
            client.post("ca", "Host: localhost", "Content-Type: application/json", "Content-Length: 4");
            service.awaitInFlight(1);
            assertEquals("handed over", client.send("ll").response().body());
        }
    }

    @Test
    void handlesOneMoreInlineWhileFewerThanAllowedAre() throws Exception {
        Gate gate = new Gate();
        try (Service service = Service.calling(inline(2), new EmbeddedJetty(), gate::call)) {
            CompletableFuture<?> first = service.sendAsync("call slow");
            service.awaitInFlight(1);
            assertEquals("inline", service.sendWhole("call where"));
            gate.open.countDown();
            first.join();
        }
    }

    @Test
    void handsTheNextCallOverWhileAsManyAsAllowedAreInline() throws Exception {
        Gate gate = new Gate();
        try (Service service = Service.calling(inline(2), new EmbeddedJetty(), gate::call)) {
            CompletableFuture<?> first = service.sendWholeAsync("call slow");
            CompletableFuture<?> second = service.sendWholeAsync("call slow");
            service.awaitInFlight(2);
            assertEquals("handed over", service.send("call where").body());
            gate.open.countDown();
            CompletableFuture.allOf(first, second).join();
        }
    }

    @Test
    void handlesInlineAgainWhenTheSlowCallsAreDone() throws Exception {
        Gate gate = new Gate();
        try (Service service = Service.calling(inline(1), new EmbeddedJetty(), gate::call)) {
            CompletableFuture<?> slow = service.sendAsync("call slow");
            service.awaitInFlight(1);
            gate.open.countDown();
            slow.join();
            // The thread is counted until it is back with the container, a moment after the reply.
            String where = "";
            for (int tries = 0; tries < 100 && !where.equals("inline"); tries++) {
                where = service.sendWhole("call where");
            }
            assertEquals("inline", where);
        }
    }

    @Test
    void handlesEveryCallInlineWhereAsyncIsNotSupported() throws Exception {
        try (Service service = Service.calling(inline(0), new EmbeddedJetty().withoutAsync(), WHERE)) {
            assertEquals("inline", service.sendWhole("call"));
        }
    }

    /** On a JDK without virtual threads the container's are all platform threads, from which calls are handed over. */
    @Test
    void handlesACallInlineExactlyWhenTheContainersThreadIsVirtual() throws Exception {
        String expected = Runtime.version().feature() >= 21 ? "inline" : "handed over";
        try (Service service = Service.calling(inline(0), new EmbeddedJetty().withVirtualThreads(), WHERE)) {
            assertEquals(expected, service.sendWhole("call"));
        }
    }

    @Test
    void runsMoreSlowCallsAtATimeThanTheContainerHasThreads() throws Exception {
        CountDownLatch allRunning = new CountDownLatch(200);
        try (Service service = Service.calling(inline(32), new EmbeddedJetty(), (context, arguments) -> {
            allRunning.countDown();
            boolean met = allRunning.await(10, TimeUnit.SECONDS);
            Thread.sleep(200);
            return met ? "met" : "starved";
        })) {
            List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                calls.add(service.sendAsync("call"));
            }
            long met = calls.stream()
                    .filter(call -> call.join().body().equals("met"))
                    .count();
            assertEquals(1_000, met);
        }
    }

    @Test
    void answersQuicklyWhileManySlowCallsWait() throws Exception {
        Gate gate = new Gate();
        try (Service service = Service.calling(inline(32), new EmbeddedJetty(), gate::call)) {
            List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                slow.add(service.sendAsync("call slow"));
            }
            service.awaitInFlight(150);
            assertEquals(200, service.send("call where").statusCode());
            assertTrue(slow.stream().noneMatch(CompletableFuture::isDone));
            gate.open.countDown();
            slow.forEach(CompletableFuture::join);
        }
    }
}
