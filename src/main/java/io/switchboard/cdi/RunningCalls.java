package io.switchboard.cdi;

import io.switchboard.dispatch.Interceptor;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;

/**
 * Knows for each thread the call that it makes. Stands as an interceptor around everything that takes part in a call, so
 * that other interceptors, error mappers and the procedure itself see the same.
 */
final class RunningCalls implements Interceptor {

    private final ThreadLocal<Call> running = new ThreadLocal<>();

    @Override
    public RpcResponse intercept(RpcRequest request, CallContext context, Next next) {
        Call call = new Call(context, running.get());
        running.set(call);
        try {
            return next.proceed();
        } finally {
            end(call);
        }
    }

    /** The beans of the call still see it while they are destroyed. */
    private void end(Call call) {
        try {
            call.end();
        } finally {
            // An empty place holds nothing of the application's, and making it anew would cost every call.
            running.set(call.outer());
        }
    }

    /** Tells whether the calling thread makes a call. */
    boolean isRunning() {
        return running.get() != null;
    }

    /**
     * Finds the innermost call that the calling thread makes.
     *
     * @throws IllegalStateException when it makes none
     */
    Call current() {
        Call call = running.get();
        if (call == null) {
            throw new IllegalStateException(
                    "no call runs in this thread: a CallContext can be used only during a call, by the thread that makes it");
        }
        return call;
    }
}
