package io.switchboard.dispatch;

import io.switchboard.message.CallContext;

/** What a procedure written as a lambda does. Called by many threads at once. */
@FunctionalInterface
public interface Body {

    /**
     * Does it.
     *
     * @param context the call
     * @param arguments a value for each declared parameter, already of its type
     * @return the result, may be null
     * @throws Throwable for a failure
     */
    Object call(CallContext context, Object[] arguments) throws Throwable;
}
