package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.AsyncRpcServer;
import io.switchboard.MessageOutcome;
import io.switchboard.ServerLimits;
import io.switchboard.Trace;
import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.Params;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.QueueTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers get of a method that does not run as often as they like. */
@Timeout(60)
class BusyMethodTest {

    private static final String BUSY = "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32009,\"message\":\"Server is busy\","
            + "\"data\":{\"limit\":\"method-in-flight\",\"max\":1}},\"id\":%s}";

    private final Semaphore entered = new Semaphore(0);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final BlockingQueue<MessageOutcome> outcomes = new LinkedBlockingQueue<>();
    private final RpcDispatcher dispatcher =
            RpcDispatcher.builder().service("", this).build();
    private final QueueTransport queue = new QueueTransport();
    private final AsyncRpcServer server = new AsyncRpcServer(
            queue,
            new JsonRpcProtocol(),
            dispatcher,
            Trace.NONE,
            outcomes::add,
            new ServerLimits(Duration.ofSeconds(60), 4, 100, Duration.ofSeconds(30)));

    @RpcMethod(maxInFlight = 1)
    public String stay() throws InterruptedException {
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        entered.release();
        released.await();
        inside.decrementAndGet();
        return "left";
    }

    @RpcMethod(maxInFlight = 1, timeoutMillis = 100)
    public String stubborn() {
        entered.release();
        while (released.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "late";
    }

    @RpcMethod
    public String other() {
        return "other";
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.close();
    }

    private static String request(String method, String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"id\":" + id + "}";
    }

    private static String notification(String method) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}";
    }

    private CompletableFuture<String> begin(String message) {
        return queue.send(message.getBytes(StandardCharsets.UTF_8))
                .thenApply(reply -> new String(reply.orElse(new byte[0]), StandardCharsets.UTF_8));
    }

    private String send(String message) throws Exception {
        return begin(message).get(30, TimeUnit.SECONDS);
    }

    /** The one call of the next message that ends. */
    private CallOutcome nextCall() throws InterruptedException {
        return outcomes.take().calls().get(0);
    }

    @Test
    void anotherCallIsAnsweredAtOnce() throws Exception {
        begin(request("stay", "1"));
        entered.acquire();
        assertEquals(BUSY.formatted("2"), send(request("stay", "2")));
    }

    @Test
    void firstCallIsNotDisturbed() throws Exception {
        CompletableFuture<String> first = begin(request("stay", "1"));
        entered.acquire();
        send(request("stay", "2"));
        released.countDown();
        assertEquals("{\"jsonrpc\":\"2.0\",\"result\":\"left\",\"id\":1}", first.get(30, TimeUnit.SECONDS));
    }

    @Test
    void notificationTakesRoomToo() throws Exception {
        begin(notification("stay"));
        entered.acquire();
        assertEquals(BUSY.formatted("2"), send(request("stay", "2")));
    }

    @Test
    void onlyItsItemsOfABatchAreRefused() throws Exception {
        begin(request("stay", "1"));
        entered.acquire();
        assertEquals(
                "[" + BUSY.formatted("2") + ",{\"jsonrpc\":\"2.0\",\"result\":\"other\",\"id\":3}]",
                send("[" + request("stay", "2") + "," + request("other", "3") + "]"));
    }

    @Test
    void itemsOfOneBatchNeverRunTogether() throws Exception {
        released.countDown();
        send("[" + String.join(",", Collections.nCopies(50, request("stay", "1"))) + "]");
        assertEquals(1, mostInside.get());
    }

    @Test
    void refusedNotificationIsNotAnswered() throws Exception {
        begin(request("stay", "1"));
        entered.acquire();
        assertEquals("", send(notification("stay")));
    }

    @Test
    void refusedNotificationIsToldToObservers() throws Exception {
        begin(request("stay", "1"));
        entered.acquire();
        begin(notification("stay"));
        CallOutcome refused = nextCall();
        assertTrue(refused.notification());
        assertEquals("stay", refused.procedure());
        assertEquals(-32009, refused.error().orElseThrow().code());
    }

    @Test
    void callThatIsLateTakesRoomUntilItEnds() throws Exception {
        send(request("stubborn", "1"));
        assertEquals(BUSY.formatted("2"), send(request("stubborn", "2")));
    }

    @Test
    void callThatIsLateMakesRoomWhenItEnds() throws Exception {
        send(request("stubborn", "1"));
        released.countDown();
        // Returns when the thread of the late call is done.
        server.close();
        RpcRequest again = new RpcRequest(new RpcId("2"), "stubborn", Params.NONE);
        assertEquals(
                "late",
                dispatcher.dispatch(again, TransportContext.named("test")).result());
    }
}
