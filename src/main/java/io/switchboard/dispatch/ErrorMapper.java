package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import java.util.Optional;

/**
 * Decides what callers are told about exceptions that cannot say it themselves. Safe for use by many threads.
 */
@FunctionalInterface
public interface ErrorMapper {

    /** Knows no exception. */
    ErrorMapper NONE = (failure, context) -> Optional.empty();

    /**
     * Maps an exception.
     *
     * @param failure what a procedure threw; never an {@link io.switchboard.message.RpcException}
     * @param context the call that failed
     * @return the error for the caller, or empty to leave it to the next mapper, the exception's {@link RpcErrorCode}, or
     *     an internal error with an incident identifier
     */
    Optional<RpcError> map(Throwable failure, CallContext context);

    /**
     * Asks another mapper where this one has no answer.
     *
     * @param next the other
     * @return both, one after the other
     */
    default ErrorMapper or(ErrorMapper next) {
        return (failure, context) -> map(failure, context).or(() -> next.map(failure, context));
    }
}
