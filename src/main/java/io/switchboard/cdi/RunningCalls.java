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

    /** Of calls of which something has to end with them, it is a {@link Call}; most need none. */
    private final ThreadLocal<CallContext> running = new ThreadLocal<>();

    @Override
    public RpcResponse intercept(RpcRequest request, CallContext context, Next next) {
        Call outer = isRunning() ? current() : null;
        running.set(outer == null ? context : new Call(context, outer));
        try {
            return next.proceed();
        } finally {
            end(outer);
        }
    }

    /** The beans of the call still see it while they are destroyed. */
    private void end(Call outer) {
        try {
            if (running.get() instanceof Call call) {
                call.end();
            }
        } finally {
            // An empty place holds nothing of the application's, and making it anew would cost every call.
            running.set(outer);
        }
    }

    /** Tells whether the calling thread makes a call. */
    boolean isRunning() {
        return running.get() != null;
    }

    /**
     * Gives the circumstances of the innermost call that the calling thread makes.
     *
     * @throws IllegalStateException when it makes none
     */
    CallContext context() {
        CallContext context = running.get();
        if (context == null) {
            throw new IllegalStateException(
                    "no call runs in this thread: a CallContext can be used only during a call, by the thread that makes it");
        }
        return context;
    }

    /**
     * Finds the innermost call that the calling thread makes, to leave with it what has to end with it.
     *
     * @throws IllegalStateException when it makes none
     */
    Call current() {
        CallContext context = context();
        if (context instanceof Call call) {
            return call;
        }
        Call call = new Call(context, null);
        running.set(call);
        return call;
    }
}
