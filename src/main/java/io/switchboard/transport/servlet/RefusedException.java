package io.switchboard.transport.servlet;

/** Ends the reception of a request. Carries no stack trace: it is an answer, not a failure, and must be cheap. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpRefusal refusal;

    /**
     * Refuses a request.
     *
     * @param refusal the kind of refusal
     * @param reason why, in words that may be shown to the caller
     */
    RefusedException(HttpRefusal refusal, String reason) {
        super(reason, null, false, false);
        this.refusal = refusal;
    }

    HttpRefusal refusal() {
        return refusal;
    }
}
