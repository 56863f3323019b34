package io.switchboard.message;

import java.util.Objects;

/**
 * The identifier of a request, opaque to everyone but its protocol: it is kept as the caller spelled it and goes back in
 * the same spelling, so that no number loses a digit on the way. Two are equal when they are spelled alike. Immutable.
 */
public final class RpcId {

    /** The identifier that says nothing: sent where a request's own cannot be known (JSON-RPC 2.0, section 5). */
    public static final RpcId NULL = new RpcId("null");

    /** Null where the number says it all: most callers count their requests, and a number is a third of its text. */
    private final String text;

    private final long number;

    /**
     * Makes an identifier of its text.
     *
     * @param text the identifier in the protocol's own notation (for JSON-RPC the JSON text of a string or number, or
     *     {@code null}); never null
     */
    public RpcId(String text) {
        this.text = Objects.requireNonNull(text, "text");
        this.number = 0;
    }

    private RpcId(long number) {
        this.text = null;
        this.number = number;
    }

    /**
     * Makes an identifier that is spelled as a number is in decimal digits, such as {@code -7}.
     *
     * @param number the number
     * @return the identifier, equal to one that is made of {@link Long#toString(long)}
     */
    public static RpcId of(long number) {
        return new RpcId(number);
    }

    /**
     * Gives the identifier in the protocol's own notation.
     *
     * @return the text, never null
     */
    public String text() {
        return text == null ? Long.toString(number) : text;
    }

    /**
     * Tells whether it was made of a number, so that {@link #number} says as much as {@link #text}.
     *
     * @return true after {@link #of}
     */
    public boolean isNumber() {
        return text == null;
    }

    /**
     * Gives the number.
     *
     * @return the number; 0 when it is none
     */
    public long number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RpcId id
                && (text == null && id.text == null ? number == id.number : text().equals(id.text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
