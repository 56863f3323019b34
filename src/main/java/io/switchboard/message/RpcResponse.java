package io.switchboard.message;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The outcome of a request: a result or an error.
 *
 * @param id the identifier of the request, or {@link RpcId#NULL} where that could not be known; null only for the
 *     outcome of a notification, which is never sent
 * @param result the result, which may be null; null whenever there is an error
 * @param resultType the declared type of the result, by which the protocol writes it; null when there is an error
 * @param error the error, or null when the call succeeded
 * @param maxBytes how long the response may be when it is written, at least 1; empty for what its protocol allows
 */
public record RpcResponse(RpcId id, Object result, Type resultType, RpcError error, OptionalInt maxBytes)
        implements RpcItem, RpcReply {

    /**
     * Makes the response of a call that succeeded.
     *
     * @param id the request's identifier, null for a notification
     * @param result the result, may be null
     * @param resultType the declared type of the result, not null
     * @return the response
     */
    public static RpcResponse success(RpcId id, Object result, Type resultType) {
        return success(id, result, resultType, OptionalInt.empty());
    }

    /**
     * Makes the response of a call that succeeded and may be longer than others, or not as long.
     *
     * @param id the request's identifier, null for a notification
     * @param result the result, may be null
     * @param resultType the declared type of the result, not null
     * @param maxBytes how long it may be when it is written, at least 1; empty for what its protocol allows
     * @return the response
     */
    public static RpcResponse success(RpcId id, Object result, Type resultType, OptionalInt maxBytes) {
        return new RpcResponse(id, result, Objects.requireNonNull(resultType, "resultType"), null, maxBytes);
    }

    /**
     * Makes the response of a call that failed.
     *
     * @param id the request's identifier, null for a notification
     * @param error what went wrong, not null
     * @return the response
     */
    public static RpcResponse failure(RpcId id, RpcError error) {
        return new RpcResponse(id, null, null, Objects.requireNonNull(error, "error"), OptionalInt.empty());
    }

    @Override
    public List<RpcResponse> responses() {
        return List.of(this);
    }

    /**
     * Tells whether the call failed.
     *
     * @return true when there is an error
     */
    public boolean isFailure() {
        return error != null;
    }
}
