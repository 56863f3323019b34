package io.switchboard.bench.faults.beans;

import io.switchboard.dispatch.Interceptor;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Stands around every call, and lets down some. */
@ApplicationScoped
public class FaultyInterceptor implements Interceptor {

    @Override
    public RpcResponse intercept(RpcRequest request, CallContext context, Next next) throws Exception {
        String method = request.method();
        if (method.equals(Fault.BEFORE_CALL.method())) {
            throw new IOException(Fault.BEFORE_CALL.happens());
        }
        RpcResponse response = next.proceed();
        if (method.equals(Fault.AFTER_CALL.method())) {
            throw new AssertionError(Fault.AFTER_CALL.happens());
        }
        if (method.equals(Fault.NO_RESPONSE.method())) {
            Fault.NO_RESPONSE.happens();
            return null;
        }
        return response;
    }
}
