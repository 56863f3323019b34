package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is learnt of procedures by the calls of a batch. */
class SlowProceduresTest {

    private final SlowProcedures slow = new SlowProcedures();
    private final AtomicLong millis = new AtomicLong(1);
    private final RpcDispatcher dispatcher = RpcDispatcher.builder()
            .method("sleep", List.of(), long.class, (context, arguments) -> {
                Thread.sleep(millis.get());
                return millis.get();
            })
            .build();

    private RunningItem call() {
        return RunningCall.of(
                new RpcRequest(RpcId.NULL, "sleep", Params.NONE),
                TransportContext.named("test"),
                System.nanoTime(),
                dispatcher,
                Duration.ofSeconds(60));
    }

    private RunningItem made() {
        RunningItem call = call();
        assertTrue(call.run(dispatcher, System.nanoTime()));
        return call;
    }

    private RunningItem givenUpBeforeItBegan() {
        RunningItem call = call();
        assertTrue(call.giveUp(RpcError.timedOut()));
        return call;
    }

    @Test
    void nothingIsSlowBeforeItWasCalled() {
        assertFalse(slow.among(List.of(call())));
    }

    @Test
    void whatTookLongIsSlow() {
        slow.learn(List.of(made()));
        assertTrue(slow.among(List.of(call())));
    }

    @Test
    void callThatNeverBeganTellsNothing() {
        slow.learn(List.of(made(), givenUpBeforeItBegan()));
        assertTrue(slow.among(List.of(call())));
    }
}
