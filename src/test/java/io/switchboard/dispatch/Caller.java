package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import java.util.Map;

/** Calls the procedures of a dispatcher. */
record Caller(RpcDispatcher dispatcher) {

    /** Calls the annotated methods of an object. */
    static Caller of(Object service) {
        return new Caller(RpcDispatcher.builder().service("", service).build());
    }

    RpcResponse call(String method, Params params) {
        RpcRequest request = new RpcRequest(new RpcId("1"), method, params);
        return dispatcher.dispatch(request, TransportContext.named("test"));
    }

    /** The result of a call by position. */
    Object result(String method, Object... arguments) {
        return successful(call(method, ListParams.of(arguments)));
    }

    /** The result of a call by name. */
    Object resultNamed(String method, Map<String, ?> arguments) {
        return successful(call(method, ListParams.named(arguments)));
    }

    private static Object successful(RpcResponse response) {
        assertFalse(response.isFailure(), () -> String.valueOf(response.error()));
        return response.result();
    }

    /** The error of a call by position. */
    RpcError error(String method, Object... arguments) {
        return failed(call(method, ListParams.of(arguments)));
    }

    /** The error of a call by name. */
    RpcError errorNamed(String method, Map<String, ?> arguments) {
        return failed(call(method, ListParams.named(arguments)));
    }

    private static RpcError failed(RpcResponse response) {
        assertTrue(response.isFailure(), () -> "result: " + response.result());
        return response.error();
    }
}
