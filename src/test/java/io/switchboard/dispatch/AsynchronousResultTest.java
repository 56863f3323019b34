package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Procedures that return a stage of their result. */
@Timeout(60)
@ExtendWith(RecordingLog.class)
class AsynchronousResultTest {

    private static Caller returning(CompletionStage<?> stage) {
        return new Caller(RpcDispatcher.builder()
                .method("f", List.of(), String.class, (context, arguments) -> stage)
                .build());
    }

    @Test
    void isAwaited() {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<String> later = new CompletableFuture<>();
        Caller caller = new Caller(RpcDispatcher.builder()
                .method("f", List.of(), String.class, (context, arguments) -> {
                    asked.countDown();
                    return later;
                })
                .build());
        CompletableFuture.runAsync(() -> {
            try {
                asked.await();
                later.complete("done");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals("done", caller.result("f"));
    }

    @Test
    void isTakenWhenItIsThereAlready() {
        assertEquals(
                "done", returning(CompletableFuture.completedFuture("done")).result("f"));
    }

    @Test
    void mayBeAStageThatIsNoFuture() {
        assertEquals("done", returning(CompletableFuture.completedStage("done")).result("f"));
    }

    @Test
    void mayBeNull() {
        assertNull(returning(CompletableFuture.completedFuture(null)).result("f"));
    }

    @Test
    void failsAsItsProcedureWouldHaveThrown() {
        Caller caller = returning(CompletableFuture.failedFuture(new RpcException(7, "no")));
        assertEquals(new RpcError(7, "no", null), caller.error("f"));
    }

    @Test
    void failsWithTheCauseBehindEveryWrapper() {
        Throwable wrapped =
                new CompletionException(new CompletionException(new CompletionException(new RpcException(7, "no"))));
        assertEquals(
                new RpcError(7, "no", null),
                returning(CompletableFuture.failedFuture(wrapped)).error("f"));
    }

    @Test
    void failsWithTheCauseOfAnEarlierStage() {
        CompletionStage<Object> stage = CompletableFuture.failedFuture(new FailureTest.Busy())
                .thenApply(x -> x)
                .thenCompose(CompletableFuture::completedFuture);
        assertEquals(41, returning(stage).error("f").code());
    }

    @Test
    void isAnIncidentWhenItFailsOtherwise(LogRecorder log) {
        Throwable failure = new IllegalStateException("a secret");
        RpcError error = returning(CompletableFuture.failedFuture(failure)).error("f");
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
        assertEquals(List.of(failure), log.failures());
    }

    @Test
    void isAnIncidentWhenAWrapperHasNoCause() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        stage.completeExceptionally(new CompletionException("a secret", null));
        assertEquals(RpcError.INTERNAL_ERROR, returning(stage).error("f").code());
    }

    @Test
    void isAnIncidentWhenItIsCancelled() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        stage.cancel(false);
        assertEquals(RpcError.INTERNAL_ERROR, returning(stage).error("f").code());
    }

    @Test
    void isNoLongerAwaitedWhenTheThreadIsInterrupted() {
        Caller caller = returning(new CompletableFuture<>());
        Thread.currentThread().interrupt();
        RpcError error = caller.error("f");
        Thread.interrupted();
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
    }
}
