package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.AsyncRpcServer;
import io.switchboard.ServerLimits;
import io.switchboard.Trace;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.message.CallContext;
import io.switchboard.transport.QueueTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of a batch overlap as far as they are allowed to, and their responses keep the order. */
class ParallelBatchTest {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private String send(int parallelism, RpcDispatcher dispatcher, String message) throws Exception {
        QueueTransport queue = new QueueTransport();
        ServerLimits limits = new ServerLimits(Duration.ofSeconds(60), parallelism, 100, Duration.ofSeconds(1));
        try (AsyncRpcServer server = new AsyncRpcServer(queue, new JsonRpcProtocol(), dispatcher, Trace.NONE, limits)) {
            server.start();
            return new String(
                    queue.send(message.getBytes(StandardCharsets.UTF_8))
                            .get(60, TimeUnit.SECONDS)
                            .orElseThrow(),
                    StandardCharsets.UTF_8);
        }
    }

    private static String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"jsonrpc\":\"2.0\",\"method\":\"f\",\"params\":[" + i + "],\"id\":" + i + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String echoes(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"jsonrpc\":\"2.0\",\"result\":" + i + ",\"id\":" + i + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private RpcDispatcher counting() {
        return RpcDispatcher.builder()
                .method("f", List.of(Parameter.of("n", int.class)), int.class, (context, arguments) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.sleep(5);
                    running.decrementAndGet();
                    return arguments[0];
                })
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    @WithinLimit("calls of a batch at a time")
    void asManyCallsAsAllowedOverlap(int size) throws Exception {
        CyclicBarrier all = new CyclicBarrier(size);
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(Parameter.of("n", int.class)), int.class, (context, arguments) -> {
                    all.await(30, TimeUnit.SECONDS);
                    return arguments[0];
                })
                .build();
        assertEquals(echoes(size), send(size, dispatcher, batch(size)));
    }

    @Test
    @BeyondLimit("calls of a batch at a time")
    void noMoreCallsThanAllowedOverlap() throws Exception {
        send(4, counting(), batch(40));
        assertEquals(4, most.get());
    }

    @Test
    @BeyondLimit("calls of a batch at a time")
    void oneCallMoreThanAllowedWaitsForItsTurn() throws Exception {
        String reply = send(4, counting(), batch(5));
        assertTrue(most.get() <= 4, "as many at a time as " + most);
        assertEquals(echoes(5), reply);
    }

    @Test
    void strictOrderIsOneAtATime() throws Exception {
        send(1, counting(), batch(10));
        assertEquals(1, most.get());
    }

    @Test
    void responsesKeepTheOrderOfTheRequests() throws Exception {
        CountDownLatch last = new CountDownLatch(1);
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(Parameter.of("n", int.class)), int.class, (context, arguments) -> {
                    if ((int) arguments[0] == 3) {
                        last.countDown();
                    } else {
                        last.await();
                    }
                    return arguments[0];
                })
                .build();
        assertEquals(echoes(4), send(4, dispatcher, batch(4)));
    }

    @Test
    void everyItemOfALargeBatchIsAnsweredOnce() throws Exception {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(Parameter.of("n", int.class)), int.class, (context, arguments) -> arguments[0])
                .build();
        assertEquals(echoes(1_000), send(16, dispatcher, batch(1_000)));
    }

    /** A service with a call that does not end when it should, and one that ends after that was given up. */
    public static class Unequal {

        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicReference<CallContext> stubborn = new AtomicReference<>();

        @RpcMethod(timeoutMillis = 100)
        public void stubborn(CallContext context) {
            stubborn.set(context);
            while (released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    // This is what makes it stubborn.
                }
            }
        }

        @RpcMethod
        public String later() throws InterruptedException {
            while (stubborn.get() == null || !stubborn.get().isCancelled()) {
                Thread.sleep(1);
            }
            return "done";
        }
    }

    @Test
    @Timeout(60)
    void itemThatIgnoresItsDeadlineIsNotWaitedForByThoseThatEndLater() throws Exception {
        Unequal service = new Unequal();
        String message = "[{\"jsonrpc\":\"2.0\",\"method\":\"stubborn\",\"id\":1},"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"later\",\"id\":2}]";
        try {
            assertEquals(
                    "[{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32002,\"message\":\"Request timed out\"},\"id\":1},"
                            + "{\"jsonrpc\":\"2.0\",\"result\":\"done\",\"id\":2}]",
                    send(2, RpcDispatcher.builder().service("", service).build(), message));
        } finally {
            service.released.countDown();
        }
    }
}
