package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.RecordingLog;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import io.switchboard.message.RpcResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RecordingLog.class)
class InterceptorTest {

    private final List<String> events = new ArrayList<>();

    private Interceptor noting(String name) {
        return (request, context, next) -> {
            events.add(name + " in");
            RpcResponse response = next.proceed();
            events.add(name + " out");
            return response;
        };
    }

    private Caller caller(Interceptor... interceptors) {
        RpcDispatcherBuilder builder = RpcDispatcher.builder()
                .method("f", List.of(), String.class, (context, arguments) -> {
                    events.add("call");
                    return "done";
                })
                .method("fail", List.of(), String.class, (context, arguments) -> {
                    throw new RpcException(7, "no");
                });
        List.of(interceptors).forEach(builder::interceptor);
        return new Caller(builder.build());
    }

    @Test
    void standAroundTheCallInTheOrderInWhichTheyWereAdded() {
        caller(noting("a"), noting("b")).result("f");
        assertEquals(List.of("a in", "b in", "call", "b out", "a out"), events);
    }

    @Test
    void standAroundCallsOfUnknownMethods() {
        caller(noting("a")).error("nothing");
        assertEquals(List.of("a in", "a out"), events);
    }

    @Test
    void standAroundCallsThatFail() {
        caller(noting("a"), noting("b")).error("fail");
        assertEquals(List.of("a in", "b in", "b out", "a out"), events);
    }

    @Test
    void seeAFailureAsAResponse() {
        caller((request, context, next) -> {
                    RpcResponse response = next.proceed();
                    events.add("code " + response.error().code());
                    return response;
                })
                .error("fail");
        assertEquals(List.of("code 7"), events);
    }

    @Test
    void mayAnswerInPlaceOfTheProcedure() {
        Caller caller = caller(
                (request, context, next) -> RpcResponse.success(request.id(), "at once", String.class), noting("b"));
        assertEquals("at once", caller.result("f"));
        assertEquals(List.of(), events);
    }

    @Test
    void mayReplaceTheResponse() {
        Caller caller = caller((request, context, next) -> {
            next.proceed();
            return RpcResponse.success(request.id(), "replaced", String.class);
        });
        assertEquals("replaced", caller.result("f"));
    }

    @Test
    void knowTheRequestAndItsContext() {
        caller((request, context, next) -> {
                    events.add(request.method() + " " + context.transport());
                    return next.proceed();
                })
                .result("f");
        assertEquals(List.of("f test", "call"), events);
    }

    @Test
    void mayRefuseACallByThrowing() {
        RpcError refused = caller((request, context, next) -> {
                    throw new RpcException(9, "not now");
                })
                .error("f");
        assertEquals(new RpcError(9, "not now", null), refused);
    }

    @Test
    void seeWhatInnerOnesThrowAsAResponse() {
        Caller caller = caller(noting("a"), (request, context, next) -> {
            throw new RpcException(9, "not now");
        });
        caller.error("f");
        assertEquals(List.of("a in", "a out"), events);
    }

    @Test
    void thatFailUnexpectedlyAreAnIncident() {
        RpcError error = caller((request, context, next) -> {
                    throw new IOException("a secret");
                })
                .error("f");
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
    }

    @Test
    void thatReturnNothingAreAnIncident() {
        RpcError error = caller((request, context, next) -> null).error("f");
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
    }

    @Test
    void keepTheIdentifierWhenTheyThrow() {
        RpcResponse response = caller((request, context, next) -> {
                    throw new IllegalStateException("a secret");
                })
                .call("f", Params.NONE);
        assertEquals("1", response.id().text());
        assertTrue(response.isFailure());
    }
}
