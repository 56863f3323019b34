package io.switchboard.message;

import java.util.Objects;

/**
 * A call of a procedure.
 *
 * @param id the caller's identifier, or null when the request is a notification. A request whose identifier is the
 *     protocol's null carries {@link RpcId#NULL}
 * @param method the name of the procedure, not null
 * @param params the arguments, still in the protocol's form, not null
 */
public record RpcRequest(RpcId id, String method, Params params) implements RpcItem {

    /** Checks that nothing but the identifier is null. */
    public RpcRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(params, "params");
    }

    /**
     * Tells whether the caller wants no response (JSON-RPC 2.0, section 4.1).
     *
     * @return true when the identifier is absent
     */
    public boolean isNotification() {
        return id == null;
    }
}
