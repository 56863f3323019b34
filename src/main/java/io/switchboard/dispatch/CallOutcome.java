package io.switchboard.dispatch;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import java.util.Optional;

/** What came of one item of a message. Does not change any more once its message has ended. */
public interface CallOutcome {

    /**
     * Names the procedure that was called.
     *
     * @return its proper name, whichever alias the caller used; null when there is no such procedure, or when the item was
     *     no request. Unlike the request's own name, it is one of a known few
     */
    String procedure();

    /**
     * Gives the request.
     *
     * @return the request, or null when the item was none
     */
    RpcRequest request();

    /**
     * Gives what was answered.
     *
     * @return the response, which for a notification is not sent; never null
     */
    RpcResponse response();

    /**
     * Tells how long it took.
     *
     * @return nanoseconds, 0 or more; 0 for what was no request
     */
    long nanos();

    /**
     * Tells whether nobody hears of the outcome.
     *
     * @return true for a notification
     */
    default boolean notification() {
        return request() != null && request().isNotification();
    }

    /**
     * Tells what went wrong.
     *
     * @return the error, or empty when the call succeeded
     */
    default Optional<RpcError> error() {
        return Optional.ofNullable(response().error());
    }
}
