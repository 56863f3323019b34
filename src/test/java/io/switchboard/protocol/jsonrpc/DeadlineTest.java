package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.AsyncRpcServer;
import io.switchboard.RpcServer;
import io.switchboard.ServerEvents;
import io.switchboard.ServerLimits;
import io.switchboard.Trace;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.message.CallContext;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.QueueTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that takes too long is answered all the same, interrupted, and alone in it. */
class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TIMED_OUT =
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32002,\"message\":\"Request timed out\"},\"id\":%s}";

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicReference<CallContext> stubbornCall = new AtomicReference<>();
    private final RpcDispatcher dispatcher = RpcDispatcher.builder()
            .method("fast", List.of(), String.class, (context, arguments) -> "fast")
            .method("slow", List.of(), String.class, (context, arguments) -> {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
                return "slow";
            })
            .method("stubborn", List.of(), String.class, (context, arguments) -> {
                stubbornCall.set(context);
                awaitWhatever(released);
                return "stubborn";
            })
            .method(
                    "flagged",
                    List.of(),
                    boolean.class,
                    (context, arguments) -> Thread.currentThread().isInterrupted())
            .method(
                    "remaining",
                    List.of(),
                    long.class,
                    (context, arguments) -> context.remaining().orElseThrow().toMillis())
            .method("sleep", List.of(Parameter.of("millis", int.class)), int.class, (context, arguments) -> {
                Thread.sleep((int) arguments[0]);
                return arguments[0];
            })
            .service("own", new Own())
            .build();
    private RpcServer server;

    /** A service with time limits of its own. */
    public static class Own {
        @RpcMethod(timeoutMillis = 100)
        public void hurried() throws InterruptedException {
            Thread.sleep(60_000);
        }

        @RpcMethod(timeoutMillis = 60_000)
        public String patient() throws InterruptedException {
            Thread.sleep(400);
            return "done";
        }
    }

    private static void awaitWhatever(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // This is what makes it stubborn.
            }
        }
    }

    private QueueTransport serve(Duration timeout, int parallelism, Optional<Duration> wanted) {
        QueueTransport queue = new QueueTransport(100, new TransportContext() {
            @Override
            public String transport() {
                return "queue";
            }

            @Override
            public Optional<Duration> timeout() {
                return wanted;
            }
        });
        ServerLimits limits = new ServerLimits(timeout, parallelism, 100, Duration.ofSeconds(1));
        AsyncRpcServer async = new AsyncRpcServer(queue, new JsonRpcProtocol(), dispatcher, Trace.NONE, limits);
        async.start();
        server = async;
        return queue;
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.close();
    }

    private static String request(String method, String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"id\":" + id + "}";
    }

    private static String result(String result, String id) {
        return "{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":" + id + "}";
    }

    private static String send(QueueTransport queue, String message) throws Exception {
        CompletableFuture<Optional<byte[]>> reply = queue.send(message.getBytes(StandardCharsets.UTF_8));
        return new String(reply.get(30, TimeUnit.SECONDS).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    @BeyondLimit("seconds a call")
    void lateCallIsAnsweredWithATimeout() throws Exception {
        assertEquals(TIMED_OUT.formatted("1"), send(serve(SHORT, 1, Optional.empty()), request("slow", "1")));
    }

    @Test
    @BeyondLimit("seconds a call")
    void lateCallIsInterrupted() throws Exception {
        send(serve(SHORT, 1, Optional.empty()), request("slow", "1"));
        assertTrue(interrupted.await(30, TimeUnit.SECONDS));
    }

    @Test
    void callThatIgnoresTheInterruptIsAnsweredAllTheSame() throws Exception {
        assertEquals(TIMED_OUT.formatted("1"), send(serve(SHORT, 1, Optional.empty()), request("stubborn", "1")));
    }

    @Test
    void callThatIgnoresTheInterruptKeepsItsSlotUntilItEnds() throws Exception {
        QueueTransport queue = serve(SHORT, 1, Optional.empty());
        send(queue, request("stubborn", "1"));
        assertEquals(1, ((AsyncRpcServer) server).inFlight());
    }

    @Test
    void callKnowsThatItWasGivenUp() throws Exception {
        send(serve(SHORT, 1, Optional.empty()), request("stubborn", "1"));
        assertTrue(stubbornCall.get().isCancelled());
    }

    @Test
    void callKnowsHowLongItMayTake() throws Exception {
        String reply = send(serve(LONG, 1, Optional.empty()), request("remaining", "1"));
        long millis = Long.parseLong(reply.replaceAll(".*\"result\":(\\d+).*", "$1"));
        assertTrue(millis > 0 && millis <= LONG.toMillis(), reply);
    }

    @Test
    void callInTimeIsAnsweredWithItsResult() throws Exception {
        assertEquals(result("\"fast\"", "1"), send(serve(LONG, 1, Optional.empty()), request("fast", "1")));
    }

    private static String sleep(int millis) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"sleep\",\"params\":[" + millis + "],\"id\":1}";
    }

    @Test
    @WithinLimit("seconds a call")
    void callThatTakesLessThanItMayIsAnswered() throws Exception {
        assertEquals(result("200", "1"), send(serve(Duration.ofSeconds(2), 1, Optional.empty()), sleep(200)));
    }

    @Test
    @BeyondLimit("seconds a call")
    void callThatTakesLongerThanItMayIsNot() throws Exception {
        assertEquals(TIMED_OUT.formatted("1"), send(serve(Duration.ofSeconds(2), 1, Optional.empty()), sleep(4_000)));
    }

    @Test
    void onlyTheLateItemsOfAParallelBatchTimeOut() throws Exception {
        String batch = "[" + request("slow", "1") + "," + request("fast", "2") + "," + request("slow", "3") + "]";
        assertEquals(
                "[" + TIMED_OUT.formatted("1") + "," + result("\"fast\"", "2") + "," + TIMED_OUT.formatted("3") + "]",
                send(serve(Duration.ofSeconds(2), 4, Optional.empty()), batch));
    }

    @Test
    void itemsBehindAStubbornOneTimeOutWhenTheOrderIsStrict() throws Exception {
        String batch = "[" + request("fast", "1") + "," + request("stubborn", "2") + "," + request("fast", "3") + "]";
        assertEquals(
                "[" + result("\"fast\"", "1") + "," + TIMED_OUT.formatted("2") + "," + TIMED_OUT.formatted("3") + "]",
                send(serve(SHORT, 1, Optional.empty()), batch));
    }

    @Test
    @BeyondLimit("milliseconds a call of the method")
    void itemBehindAnInterruptedOneIsNotInterrupted() throws Exception {
        String batch = "[" + request("own.hurried", "1") + "," + request("flagged", "2") + "]";
        assertEquals(
                "[" + TIMED_OUT.formatted("1") + "," + result("false", "2") + "]",
                send(serve(LONG, 1, Optional.empty()), batch));
    }

    @Test
    @WithinLimit("milliseconds a call of the method")
    void methodMayDeclareALongerTime() throws Exception {
        assertEquals(result("\"done\"", "1"), send(serve(SHORT, 1, Optional.empty()), request("own.patient", "1")));
    }

    @Test
    void callerMayWantLessTime() throws Exception {
        assertEquals(TIMED_OUT.formatted("1"), send(serve(LONG, 1, Optional.of(SHORT)), request("slow", "1")));
    }

    @Test
    void callerMayNotHaveMoreTime() throws Exception {
        assertEquals(TIMED_OUT.formatted("1"), send(serve(SHORT, 1, Optional.of(LONG)), request("slow", "1")));
    }

    @Test
    void plainServerAnswersLateCallsToo() throws Exception {
        QueueTransport queue = new QueueTransport();
        ServerLimits limits = new ServerLimits(SHORT, 1, 1, Duration.ZERO);
        server = new RpcServer(queue, new JsonRpcProtocol(), dispatcher, Trace.NONE, ServerEvents.NONE, limits);
        CompletableFuture<Optional<byte[]>> reply =
                queue.send(request("slow", "1").getBytes(StandardCharsets.UTF_8));
        server.receiveOneMessage();
        assertEquals(
                TIMED_OUT.formatted("1"),
                new String(reply.get(30, TimeUnit.SECONDS).orElseThrow(), StandardCharsets.UTF_8));
    }
}
