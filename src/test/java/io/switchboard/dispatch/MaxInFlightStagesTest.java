package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.RecordingLog;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Methods of which only one call runs at a time, and goes on running when the method has returned. */
@Timeout(60)
@ExtendWith(RecordingLog.class)
class MaxInFlightStagesTest {

    private final Semaphore entered = new Semaphore(0);
    private final Caller caller = Caller.of(this);
    private CompletionStage<String> stage;

    @RpcMethod(maxInFlight = 1)
    public CompletionStage<String> later() {
        entered.release();
        return stage;
    }

    /** Begins a call in a thread of its own. */
    private CompletableFuture<RpcResponse> begin() throws InterruptedException {
        CompletableFuture<RpcResponse> call =
                CompletableFuture.supplyAsync(() -> caller.call("later", ListParams.of()));
        entered.acquire();
        return call;
    }

    /** Interrupts a call, and waits until its thread has ended. */
    private void interrupt() throws InterruptedException {
        Thread thread = new Thread(() -> caller.call("later", ListParams.of()));
        thread.start();
        entered.acquire();
        thread.interrupt();
        thread.join();
    }

    @Test
    void callRunsUntilItsStageCompletes() throws Exception {
        CompletableFuture<String> open = new CompletableFuture<>();
        stage = open;
        CompletableFuture<RpcResponse> call = begin();
        assertEquals(RpcError.BUSY, caller.error("later").code());
        open.complete("done");
        assertEquals("done", call.get().result());
        assertEquals("done", caller.result("later"));
    }

    @Test
    void callThatNobodyWaitsForRunsUntilItsStageCompletes() throws Exception {
        CompletableFuture<String> open = new CompletableFuture<>();
        stage = open;
        interrupt();
        assertEquals(RpcError.BUSY, caller.error("later").code());
        open.complete("done");
        assertEquals("done", caller.result("later"));
    }

    @Test
    void stageThatFailsMakesRoom() {
        stage = CompletableFuture.failedFuture(new IllegalStateException());
        caller.error("later");
        assertEquals(RpcError.INTERNAL_ERROR, caller.error("later").code());
    }

    @Test
    void stageThatIsNoFutureMakesRoom() {
        stage = CompletableFuture.completedStage("done");
        caller.result("later");
        assertEquals("done", caller.result("later"));
    }

    @Test
    void stagesThatFollowOneAnotherAreNeverRefused() {
        for (int i = 0; i < 1_000; i++) {
            stage = CompletableFuture.supplyAsync(() -> "done");
            assertEquals("done", caller.result("later"));
        }
    }
}
