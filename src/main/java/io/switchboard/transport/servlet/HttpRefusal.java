package io.switchboard.transport.servlet;

import io.switchboard.message.RpcError;
import java.util.Map;

/**
 * Why a request is answered without being handled. Statuses and codes are stable: clients may rely on them.
 *
 * <p>The codes of the transport's own lie in the range that JSON-RPC 2.0, section 5.1, leaves to servers. Those for size
 * and load are the ones jsonrpsee gives them. For a refused host or origin there is no custom to follow: some servers send
 * no JSON at all, others -32000, which means a dozen things already; so it has a number that is used for nothing else here.
 */
enum HttpRefusal {
    /** The body ended early, or its framing is broken: 400, -32700. */
    UNREADABLE(400, RpcError.PARSE_ERROR, "Parse error"),

    /** A header of ours has a value that makes no sense: 400, -32600. */
    BAD_HEADER(400, RpcError.INVALID_REQUEST, "Invalid Request"),

    /** The Host or the Origin is not an allowed one: 403, -32003. */
    FORBIDDEN(403, -32003, "Forbidden"),

    /** The method is not POST: 405, -32600. */
    METHOD_NOT_ALLOWED(405, RpcError.INVALID_REQUEST, "Invalid Request"),

    /** The body is longer than the limit: 413, -32007. */
    TOO_LARGE(413, RpcError.REQUEST_TOO_LARGE, "Request is too large"),

    /** The body is not of a type, character set or encoding that is understood: 415, -32600. */
    UNSUPPORTED_MEDIA_TYPE(415, RpcError.INVALID_REQUEST, "Invalid Request"),

    /** Too many requests are under way, or the server is shutting down: 503, -32009. */
    UNAVAILABLE(503, RpcError.BUSY, "Server is busy");

    private final int status;
    private final int code;
    private final String message;

    HttpRefusal(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Gives the HTTP status. */
    int status() {
        return status;
    }

    /** Gives the code in the body's error object. */
    int code() {
        return code;
    }

    /** Gives the headers that tell a client what to do now. */
    Map<String, String> headers(int retryAfterSeconds) {
        return switch (this) {
            case METHOD_NOT_ALLOWED -> Map.of("Allow", "POST");
            case TOO_LARGE, UNREADABLE -> Map.of("Connection", "close");
            case UNAVAILABLE -> Map.of("Retry-After", String.valueOf(retryAfterSeconds));
            default -> Map.of();
        };
    }

    RpcError error(Object data) {
        return new RpcError(code, message, data);
    }
}
