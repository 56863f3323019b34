package io.switchboard.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller is told about a failure.
 *
 * @param code the number that identifies the kind of failure
 * @param message one short sentence, not null
 * @param data more about it, in any form that the protocol can write, or null for nothing
 */
public record RpcError(int code, String message, Object data) {

    /** The message is not well-formed (JSON-RPC 2.0, section 5.1). */
    public static final int PARSE_ERROR = -32700;

    /** The message is well-formed but no valid request (JSON-RPC 2.0, section 5.1). */
    public static final int INVALID_REQUEST = -32600;

    /** There is no procedure of that name (JSON-RPC 2.0, section 5.1). */
    public static final int METHOD_NOT_FOUND = -32601;

    /** The arguments do not fit the procedure's parameters (JSON-RPC 2.0, section 5.1). */
    public static final int INVALID_PARAMS = -32602;

    /** The procedure failed in a way it did not declare (JSON-RPC 2.0, section 5.1). */
    public static final int INTERNAL_ERROR = -32603;

    /** The member of an internal error's data that has the incident's identifier. */
    private static final String INCIDENT = "incident";

    /** The call took too long and was given up; the code that geth established. */
    public static final int TIMED_OUT = -32002;

    /** The message is longer than it may be; the code that jsonrpsee established. */
    public static final int REQUEST_TOO_LARGE = -32007;

    /** Too much is under way to take up more; the code that jsonrpsee established. */
    public static final int BUSY = -32009;

    /** The call was given up because nobody waits for its response any more; the code of the Language Server Protocol. */
    public static final int CANCELLED = -32800;

    /** Checks that there is a message. */
    public RpcError {
        Objects.requireNonNull(message, "message");
    }

    /**
     * Says that the message could not be read.
     *
     * @param reason why, in words that may be shown to the caller
     * @return the error
     */
    public static RpcError parseError(String reason) {
        return new RpcError(PARSE_ERROR, "Parse error", reason);
    }

    /**
     * Says that the message is no request.
     *
     * @param reason why, in words that may be shown to the caller
     * @return the error
     */
    public static RpcError invalidRequest(String reason) {
        return new RpcError(INVALID_REQUEST, "Invalid Request", reason);
    }

    /**
     * Says that the message is longer than it may be.
     *
     * @param most how long it may be, in bytes
     * @return the error, whose data has the members {@code limit}, which is {@code request-bytes}, and {@code max}
     */
    public static RpcError requestTooLarge(int most) {
        return new RpcError(REQUEST_TOO_LARGE, "Request is too large", limitData("request-bytes", most));
    }

    /**
     * Says that nothing of that name can be called.
     *
     * @param method the name that was asked for
     * @return the error
     */
    public static RpcError methodNotFound(String method) {
        return new RpcError(METHOD_NOT_FOUND, "Method not found", method);
    }

    /**
     * Says that an argument does not fit.
     *
     * @param path where, as in {@code params[0].items[2].quantity}
     * @param expected what was expected there, in words
     * @return the error, whose data has the members {@code path} and {@code expected}, in this order
     */
    public static RpcError invalidParams(String path, String expected) {
        // Not Map.of, whose order is another in every JVM.
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", path);
        data.put("expected", expected);
        return new RpcError(INVALID_PARAMS, "Invalid params", data);
    }

    /**
     * Says that something failed inside, and nothing more.
     *
     * @param incident the identifier under which the log has the details
     * @return the error, whose data has the member {@code incident}
     */
    public static RpcError internalError(String incident) {
        return new RpcError(INTERNAL_ERROR, "Internal error", Map.of(INCIDENT, incident));
    }

    /**
     * Finds the identifier under which the log has the details.
     *
     * @return the identifier, or empty when this is no internal error with one
     */
    public Optional<String> incident() {
        return code == INTERNAL_ERROR && data instanceof Map<?, ?> members && members.get(INCIDENT) instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    /**
     * Says that a call took longer than it may.
     *
     * @return the error
     */
    public static RpcError timedOut() {
        return new RpcError(TIMED_OUT, "Request timed out", null);
    }

    /**
     * Says that too much is under way, and that it may be asked again later.
     *
     * @param limit the name of the limit that is reached
     * @param max its value
     * @return the error, whose data has the members {@code limit} and {@code max}
     */
    public static RpcError busy(String limit, int max) {
        return new RpcError(BUSY, "Server is busy", limitData(limit, max));
    }

    /**
     * Makes the data of an error about a limit.
     *
     * @param limit the name of the limit
     * @param max its value
     * @return the members {@code limit} and {@code max}, in this order; more may be put behind them
     */
    public static Map<String, Object> limitData(String limit, int max) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("limit", limit);
        data.put("max", max);
        return data;
    }

    /**
     * Says that a call was given up because its caller left. No caller gets to see it, but logs and metrics do.
     *
     * @return the error
     */
    public static RpcError cancelled() {
        return new RpcError(CANCELLED, "Request cancelled", null);
    }
}
