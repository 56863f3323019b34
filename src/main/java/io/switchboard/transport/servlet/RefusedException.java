package io.switchboard.transport.servlet;

import java.util.LinkedHashMap;
import java.util.Map;

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
        super(reason, null, false, false);
        this.refusal = refusal;
        this.data = reason;
    }

    /** Refuses a body that is longer than a number of bytes. */
    static RefusedException tooLarge(int most) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("limit", "request-bytes");
        data.put("max", most);
        return new RefusedException(data);
    }

    private RefusedException(Map<String, Object> overLimit) {
        super("the body is too large", null, false, false);
        this.refusal = HttpRefusal.TOO_LARGE;
        this.data = overLimit;
    }

    /** Gives what the caller is told: words, or for a limit its name and value. */
    Object data() {
        return data;
    }

    HttpRefusal refusal() {
        return refusal;
    }
}
