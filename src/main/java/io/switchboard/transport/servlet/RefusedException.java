package io.switchboard.transport.servlet;

import io.switchboard.message.RpcError;

/** Ends the reception of a request. Carries no stack trace: it is an answer, not a failure, and must be cheap. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpRefusal refusal;
    private final transient Object data;

    /**
     * Refuses a request.
     *
     * @param refusal the kind of refusal
     * @param reason why, in words that may be shown to the caller
     */
    RefusedException(HttpRefusal refusal, String reason) {
        this(refusal, reason, reason);
    }

    /** Refuses a body that is longer than a number of bytes. */
    static RefusedException tooLarge(int most) {
        return new RefusedException(
                HttpRefusal.TOO_LARGE,
                "the body is too large",
                RpcError.requestTooLarge(most).data());
    }

    private RefusedException(HttpRefusal refusal, String reason, Object data) {
        super(reason, null, false, false);
        this.refusal = refusal;
        this.data = data;
    }

    /** Gives what the caller is told: words, or for a limit its name and value. */
    Object data() {
        return data;
    }

    HttpRefusal refusal() {
        return refusal;
    }
}
