package io.switchboard.bench.faults.drain;

/** What can become of a request to a server that stops. */
enum Fate {
    /** Status 200 and the right result. */
    ANSWERED("answered"),

    /** Refused with 503, {@code Retry-After} and a JSON-RPC error. */
    REFUSED("refused"),

    /** No byte of it was sent: there was no connection to be had, or the server had closed the one there was. */
    NOT_SENT("not sent"),

    /** Sent on a kept connection while the server closed it; the server has never read it. */
    RACED("raced"),

    /** Sent as the first on a new connection that the server has never taken, or has closed without reading. */
    NEVER_TAKEN("never taken"),

    /** Any other reply. */
    WRONG("wrong"),

    /** The server had it, or may have had it, and there is no complete reply. */
    LOST("lost");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
