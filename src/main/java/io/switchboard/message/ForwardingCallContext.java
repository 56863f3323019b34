package io.switchboard.message;

import java.time.Duration;
import java.util.Optional;

/** A call's context that says what another does, but for what it knows better. */
public interface ForwardingCallContext extends ForwardingContext, CallContext {

    @Override
    CallContext message();

    @Override
    default String method() {
        return message().method();
    }

    @Override
    default Optional<RpcId> id() {
        return message().id();
    }

    @Override
    default boolean argumentsNamed() {
        return message().argumentsNamed();
    }

    @Override
    default Optional<Duration> remaining() {
        return message().remaining();
    }

    @Override
    default boolean isCancelled() {
        return message().isCancelled();
    }
}
