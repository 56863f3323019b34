package io.switchboard.cdi;

import io.switchboard.message.CallContext;
import io.switchboard.message.ForwardingCallContext;

/**
 * What {@code @Inject CallContext} gives: always the call that the calling thread makes, so one reference serves every
 * bean of every scope. Throws an {@link IllegalStateException} in a thread that makes none.
 */
final class CurrentCallContext implements ForwardingCallContext {

    private final RunningCalls calls;

    CurrentCallContext(RunningCalls calls) {
        this.calls = calls;
    }

    @Override
    public CallContext message() {
        return calls.context();
    }
}
