package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.RecordingLog;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods of which only so many calls run at a time. */
@Timeout(60)
@ExtendWith(RecordingLog.class)
class MaxInFlightTest {

    private static final RpcError BUSY = RpcError.busy("method-in-flight", 2);

    private final Semaphore entered = new Semaphore(0);
    private final Semaphore leave = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Caller caller = Caller.of(this);
    private Throwable failure;

    @RpcMethod(maxInFlight = 2, alias = "same")
    public String stay() throws InterruptedException {
        entered.release();
        leave.acquire();
        return "left";
    }

    @RpcMethod(maxInFlight = 1)
    public int number(int number) {
        return number;
    }

    @RpcMethod(maxInFlight = 1)
    public void fail() throws Throwable {
        throw failure;
    }

    @AfterEach
    void end() {
        leave.release(10);
        threads.shutdown();
    }

    /** Begins a call that stays where it is. */
    private Future<?> begin(String method) throws InterruptedException {
        Future<?> call = threads.submit(() -> caller.call(method, ListParams.of()));
        entered.acquire();
        return call;
    }

    /** Interrupts a call, and waits until it has ended. */
    private void interrupt(String method) throws InterruptedException {
        Thread thread = new Thread(() -> caller.call(method, ListParams.of()));
        thread.start();
        entered.acquire();
        thread.interrupt();
        thread.join();
    }

    @Test
    @WithinLimit("method-in-flight")
    void asManyAsDeclaredRun() throws Exception {
        Future<?> first = begin("stay");
        Future<?> second = begin("stay");
        leave.release(2);
        assertEquals(List.of("left", "left"), List.of(result(first), result(second)));
    }

    private static Object result(Future<?> call) throws Exception {
        return ((RpcResponse) call.get()).result();
    }

    @Test
    @BeyondLimit("method-in-flight")
    void oneMoreIsRefused() throws Exception {
        begin("stay");
        begin("stay");
        assertEquals(BUSY, caller.error("stay"));
    }

    @Test
    void whatIsRefusedIsNotRun() throws Exception {
        begin("stay");
        begin("stay");
        caller.error("stay");
        assertEquals(0, entered.availablePermits());
    }

    @Test
    void aliasesAreTheSameMethod() throws Exception {
        begin("same");
        begin("stay");
        assertEquals(BUSY, caller.error("same"));
    }

    @Test
    void otherMethodsAreNotConcerned() throws Exception {
        begin("stay");
        begin("stay");
        assertEquals(5, caller.result("number", 5));
    }

    @Test
    void callsThatFollowOneAnotherAreNeverRefused() {
        for (int i = 0; i < 100; i++) {
            assertEquals(i, caller.result("number", i));
        }
    }

    @Test
    void callThatEndsMakesRoomForJustOne() throws Exception {
        Future<?> first = begin("stay");
        leave.release();
        first.get();
        begin("stay");
        begin("stay");
        assertEquals(BUSY, caller.error("stay"));
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException(),
                new IOException(),
                new StackOverflowError(),
                new AssertionError(),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void callThatFailsMakesRoom(Throwable thrown) {
        failure = thrown;
        caller.error("fail");
        assertEquals(RpcError.INTERNAL_ERROR, caller.error("fail").code());
    }

    @Test
    void callThatIsInterruptedMakesRoomForJustOne() throws Exception {
        interrupt("stay");
        begin("stay");
        begin("stay");
        assertEquals(BUSY, caller.error("stay"));
    }

    @Test
    void argumentsThatDoNotFitTakeNoRoom() {
        caller.error("number", "five");
        assertEquals(5, caller.result("number", 5));
    }

    /** Says nothing of its own. */
    private record Wrapper(Procedure procedure) implements ForwardingProcedure {}

    @Test
    void whatStandsAroundAMethodKeepsItsLimit() {
        RpcDispatcher dispatcher =
                RpcDispatcher.builder().around(Wrapper::new).service("", this).build();
        assertEquals(
                OptionalInt.of(2), dispatcher.procedure("stay").orElseThrow().maxInFlight());
    }

    @Test
    void limitsAreKnown() {
        assertEquals(
                OptionalInt.of(2),
                caller.dispatcher().procedure("same").orElseThrow().maxInFlight());
    }

    /** Limits that make no sense. */
    static class Negative {
        @RpcMethod(maxInFlight = -1)
        public void few() {}
    }

    @Test
    void negativeLimitsAreMistakes() {
        String message = assertThrows(IllegalArgumentException.class, () -> Caller.of(new Negative()))
                .getMessage();
        assertTrue(
                message.startsWith("the maxInFlight of ") && message.endsWith("Negative.few() is negative"), message);
    }
}
