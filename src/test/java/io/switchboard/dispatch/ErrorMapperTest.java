package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RecordingLog.class)
class ErrorMapperTest {

    private static final RpcError FIRST = new RpcError(1, "first", null);
    private static final RpcError SECOND = new RpcError(2, "second", null);

    private final List<String> asked = new ArrayList<>();

    private ErrorMapper answering(String name, RpcError error) {
        return (failure, context) -> {
            asked.add(name + " about " + context.method());
            return Optional.ofNullable(error);
        };
    }

    private static RpcError error(Throwable failure, ErrorMapper... mappers) {
        RpcDispatcherBuilder builder = RpcDispatcher.builder()
                .method("f", List.of(), void.class, (context, arguments) -> {
                    throw failure;
                });
        List.of(mappers).forEach(builder::errorMapper);
        return new Caller(builder.build()).error("f");
    }

    @Test
    void decidesAboutExceptions() {
        assertEquals(FIRST, error(new IllegalStateException(), answering("a", FIRST)));
    }

    @Test
    void decidesAboutErrors() {
        assertEquals(FIRST, error(new StackOverflowError(), answering("a", FIRST)));
    }

    @Test
    void isToldTheFailureItself() {
        Throwable failure = new IllegalStateException("a secret");
        Throwable[] told = new Throwable[1];
        error(failure, (cause, context) -> {
            told[0] = cause;
            return Optional.of(FIRST);
        });
        assertSame(failure, told[0]);
    }

    @Test
    void isAskedInTheOrderInWhichItWasAdded() {
        assertEquals(SECOND, error(new IllegalStateException(), answering("a", null), answering("b", SECOND)));
        assertEquals(List.of("a about f", "b about f"), asked);
    }

    @Test
    void isNotAskedWhenOneBeforeHasAnswered() {
        assertEquals(FIRST, error(new IllegalStateException(), answering("a", FIRST), answering("b", SECOND)));
        assertEquals(List.of("a about f"), asked);
    }

    @Test
    void isNotAskedAboutAnRpcException() {
        assertEquals(new RpcError(7, "no", null), error(new RpcException(7, "no"), answering("a", FIRST)));
        assertEquals(List.of(), asked);
    }

    @Test
    void comesBeforeTheAnnotationOfTheException() {
        assertEquals(FIRST, error(new FailureTest.Busy(), answering("a", FIRST)));
    }

    @Test
    void leavesTheRestToTheAnnotation() {
        assertEquals(41, error(new FailureTest.Busy(), answering("a", null)).code());
    }

    @Test
    void leavesTheRestToAnIncident() {
        assertEquals(
                RpcError.INTERNAL_ERROR,
                error(new IllegalStateException(), answering("a", null)).code());
    }

    @Test
    void thatThrowsIsAnIncidentWithTheFailureBesideIt(LogRecorder log) {
        Throwable failure = new IllegalStateException("a secret");
        RuntimeException mapping = new IllegalArgumentException("another secret");
        RpcError error = error(failure, (cause, context) -> {
            throw mapping;
        });
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
        assertEquals(List.of(mapping), log.failures());
        assertEquals(List.of(failure), List.of(mapping.getSuppressed()));
    }

    @Test
    void thatThrowsTheFailureAgainIsAnIncident() {
        IllegalStateException failure = new IllegalStateException("a secret");
        RpcError error = error(failure, (cause, context) -> {
            throw failure;
        });
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
    }

    @Test
    void thatAnswersNullIsAnIncident() {
        RpcError error = error(new IllegalStateException("a secret"), (cause, context) -> null);
        assertTrue(error.code() == RpcError.INTERNAL_ERROR, error::toString);
    }
}
