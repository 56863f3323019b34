package io.switchboard.transport.servlet;

import io.switchboard.message.RpcError;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What came of receiving a request.
 *
 * @param message the body, empty when the request was refused
 * @param status the status of a reply
 * @param headers the headers that a reply has because of it
 * @param refusal why the request was refused, or null
 * @param time when that was, a value of {@link System#nanoTime}
 */
record Reception(byte[] message, int status, Map<String, String> headers, RpcError refusal, long time) {

    private static final byte[] NOTHING = {};

    /** The body has arrived. */
    static Reception of(byte[] body) {
        return of(body, Map.of());
    }

    /** The body has arrived, of a request whose reply has further headers. */
    static Reception of(byte[] body, Map<String, String> headers) {
        return new Reception(body, HttpServletResponse.SC_OK, headers, null, System.nanoTime());
    }

    /** The request is not to be handled. */
    static Reception refused(RefusedException reason, int retryAfterSeconds) {
        HttpRefusal refusal = reason.refusal();
        return new Reception(
                NOTHING,
                refusal.status(),
                refusal.headers(retryAfterSeconds),
                refusal.error(reason.data()),
                System.nanoTime());
    }

    /** Receiving it failed. */
    static Reception failed(RpcError incident) {
        return new Reception(
                NOTHING, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Map.of(), incident, System.nanoTime());
    }
}
