package io.switchboard.telemetry;

import io.opentelemetry.context.Scope;
import io.switchboard.dispatch.Interceptor;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Makes a call's span the current one of the thread that makes the call, so that what the method does becomes part of its
 * trace. Does nothing in a server without {@link ServerTelemetry}, and never fails.
 */
public final class CurrentSpan implements Interceptor {

    private static final Logger LOG = System.getLogger(CurrentSpan.class.getName());

    /** Makes an interceptor, which is to be the first. */
    public CurrentSpan() {}

    @Override
    public RpcResponse intercept(RpcRequest request, CallContext context, Next next) {
        Scope scope = enter(request, context);
        try {
            return next.proceed();
        } finally {
            leave(scope);
        }
    }

    private static Scope enter(RpcRequest request, CallContext context) {
        try {
            return context.unwrap(MessageSpan.class)
                    .map(span -> span.enter(request))
                    .orElse(Scope.noop());
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "a span could not be made current", e);
            return Scope.noop();
        }
    }

    private static void leave(Scope scope) {
        try {
            scope.close();
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "a span is still current", e);
        }
    }
}
