package io.switchboard.transport.servlet;

import java.security.Principal;
import java.util.Optional;

/**
 * A request that needs little looking into: a POST with one Host, one Content-Type and a known, small length, and with
 * no other header field that asks for anything of this transport. Nobody has asked who calls.
 */
public interface PlainCall extends HttpCall {

    /** The name of a header field that a plain request has not. The others are Origin, Expect and Content-Encoding. */
    String TIMEOUT = CallerTimeout.HEADER;

    @Override
    default Optional<Principal> principal() {
        return Optional.empty();
    }

    @Override
    default boolean isCallerInRole(String role) {
        return false;
    }

    /**
     * Gives the name by which the client calls this server.
     *
     * @return the value of the Host header
     */
    String host();

    /**
     * Tells where the connection came in.
     *
     * @return an IP address, or null when it has none
     */
    String localAddress();

    /**
     * Tells of what type the body is.
     *
     * @return the value of Content-Type
     */
    String contentType();

    /**
     * Tells how long the body is.
     *
     * @return the value of Content-Length, in bytes
     */
    int contentLength();

    /**
     * Reads the body, waiting for it. Called once, by the thread that handles the request; never throws.
     *
     * @return all of it, or null when it cannot be had
     */
    byte[] body();
}
