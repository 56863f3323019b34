package io.switchboard.message;

import java.util.Objects;

/**
 * The identifier of a request, opaque to everyone but its protocol: it is kept as the caller spelled it and goes back in
 * the same spelling, so that no number loses a digit on the way.
 *
 * @param text the identifier in the protocol's own notation (for JSON-RPC the JSON text of a string or number, or
 *     {@code null}); never null
 */
public record RpcId(String text) {

    /** The identifier that says nothing: sent where a request's own cannot be known (JSON-RPC 2.0, section 5). */
    public static final RpcId NULL = new RpcId("null");

    /** Checks that there is a text. */
    public RpcId {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return text;
    }
}
