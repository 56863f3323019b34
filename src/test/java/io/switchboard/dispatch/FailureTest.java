package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers learn of a failure. */
@ExtendWith(RecordingLog.class)
class FailureTest {

    private static Caller failing(Throwable failure) {
        return new Caller(RpcDispatcher.builder()
                .method("f", List.of(), void.class, (context, arguments) -> {
                    throw failure;
                })
                .build());
    }

    @Test
    void isAllThatAnRpcExceptionSays() {
        RpcException failure = new RpcException(7, "no", List.of("because"));
        assertEquals(new RpcError(7, "no", List.of("because")), failing(failure).error("f"));
    }

    @Test
    void isNotLoggedWhenItIsDeclared(LogRecorder log) {
        failing(new RpcException(7, "no")).error("f");
        assertEquals(List.of(), log.messages());
    }

    @Test
    void isTheCodeAndMessageOfADeclaredException() {
        assertEquals(
                new RpcError(40, "sold out", null),
                failing(new SoldOut("sold out")).error("f"));
    }

    @Test
    void isInheritedBySubclassesOfADeclaredException() {
        assertEquals(
                new RpcError(40, "for ever", null),
                failing(new SoldOutForEver("for ever")).error("f"));
    }

    @Test
    void isTheMessageOfTheAnnotationWhereThereIsOne() {
        assertEquals(new RpcError(41, "Try later", null), failing(new Busy()).error("f"));
    }

    @Test
    void hasAMessageThoughTheExceptionHasNone() {
        assertEquals(
                new RpcError(40, "Application error", null),
                failing(new SoldOut(null)).error("f"));
    }

    static List<Throwable> undeclared() {
        return List.of(
                new IllegalStateException("a secret"),
                new IOException("a secret"),
                new Exception("a secret"),
                new NullPointerException(),
                new StackOverflowError("a secret"),
                new OutOfMemoryError("a secret"),
                new AssertionError("a secret"),
                new NoClassDefFoundError("a/secret"),
                new Throwable("a secret"));
    }

    @ParameterizedTest
    @MethodSource("undeclared")
    void isAnIncidentForAnythingElse(Throwable failure, LogRecorder log) {
        RpcError error = failing(failure).error("f");
        String incident = (String) ((Map<?, ?>) error.data()).get("incident");
        assertEquals(RpcError.internalError(incident), error);
        assertEquals(List.of(failure), log.incident(incident));
    }

    @Test
    void isUnwrappedFromReflection() {
        assertEquals(new RpcError(40, "sold out", null), Caller.of(new Shop()).error("buy"));
    }

    @Test
    void isAnIncidentWhenItsOwnMessageFails(LogRecorder log) {
        RpcError error = failing(new Unspeakable()).error("f");
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
        assertFalse(log.messages().isEmpty());
    }

    @Test
    void hasAnotherIncidentEachTime() {
        Caller caller = failing(new IllegalStateException("a secret"));
        assertFalse(caller.error("f").data().equals(caller.error("f").data()));
    }

    @Test
    void namesTheMethodInTheLog(LogRecorder log) {
        failing(new IllegalStateException("a secret")).error("f");
        assertTrue(log.messages().get(0).endsWith(": calling f"), log.messages()::toString);
    }

    @Test
    void ofAnInterruptedProcedureLeavesTheThreadAsItWas() {
        failing(new InterruptedException()).error("f");
        assertFalse(Thread.interrupted());
    }

    @RpcErrorCode(40)
    static class SoldOut extends Exception {

        private static final long serialVersionUID = 1L;

        SoldOut(String message) {
            super(message);
        }
    }

    static final class SoldOutForEver extends SoldOut {

        private static final long serialVersionUID = 1L;

        SoldOutForEver(String message) {
            super(message);
        }
    }

    @RpcErrorCode(value = 41, message = "Try later")
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("a secret");
        }
    }

    @RpcErrorCode(42)
    static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("a secret");
        }
    }

    static final class Shop {

        @RpcMethod
        public void buy() throws SoldOut {
            throw new SoldOut("sold out");
        }
    }
}
