package io.switchboard.cdi;

import io.switchboard.message.CallContext;
import io.switchboard.message.ForwardingContext;
import io.switchboard.message.RpcId;
import java.time.Duration;
import java.util.Optional;

/**
 * What {@code @Inject CallContext} gives: always the call that the calling thread makes, so one reference serves every
 * bean of every scope. Throws an {@link IllegalStateException} in a thread that makes none.
 */
final class CurrentCallContext implements ForwardingContext, CallContext {

    private final RunningCalls calls;

    CurrentCallContext(RunningCalls calls) {
        this.calls = calls;
    }

    private CallContext current() {
        return calls.current().context();
    }

    @Override
    public CallContext message() {
        return current();
    }

    @Override
    public String method() {
        return current().method();
    }

    @Override
    public Optional<RpcId> id() {
        return current().id();
    }

    @Override
    public boolean argumentsNamed() {
        return current().argumentsNamed();
    }

    @Override
    public Optional<Duration> remaining() {
        return current().remaining();
    }

    @Override
    public boolean isCancelled() {
        return current().isCancelled();
    }
}
