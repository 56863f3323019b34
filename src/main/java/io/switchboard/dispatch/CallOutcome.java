package io.switchboard.dispatch;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one item of a message.
 *
 * @param method the proper name of the procedure that was called, whichever alias the caller used; null when there is no
 *     such procedure, or when the item was no request. Unlike the request's own name, it is one of a known few
 * @param request the request, or null when the item was none
 * @param response the response, which for a notification is not sent
 * @param nanos how long it took, in nanoseconds, 0 or more
 */
public record CallOutcome(String method, RpcRequest request, RpcResponse response, long nanos) {

    /** Checks that there is a response. */
    public CallOutcome {
        Objects.requireNonNull(response, "response");
    }

    /**
     * Makes the outcome of what was no request, and so took no time.
     *
     * @param response what it is answered with
     * @return the outcome
     */
    public static CallOutcome ofNoRequest(RpcResponse response) {
        return new CallOutcome(null, null, response, 0);
    }

    /**
     * Tells whether nobody hears of the outcome.
     *
     * @return true for a notification
     */
    public boolean notification() {
        return request != null && request.isNotification();
    }

    /**
     * Tells what went wrong.
     *
     * @return the error, or empty when the call succeeded
     */
    public Optional<RpcError> error() {
        return Optional.ofNullable(response.error());
    }

    /**
     * Replaces the response, because it could not be sent as it was.
     *
     * @param error what is sent in its place
     * @return the same call with that outcome
     */
    public CallOutcome replacedBy(RpcError error) {
        return new CallOutcome(method, request, RpcResponse.failure(response.id(), error), nanos);
    }
}
