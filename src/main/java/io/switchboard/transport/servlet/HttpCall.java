package io.switchboard.transport.servlet;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request and the way back to its client, as whatever serves HTTP offers them. Questions are about this request only while
 * the exchange is open; afterwards the server may use its objects for another, and may throw anything.
 */
public interface HttpCall {

    /** The header fields that every response has besides those given to {@link #send}, by name. */
    Map<String, String> ALWAYS = Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

    /**
     * Gives the lines of a header field.
     *
     * @param name its name, whose case does not count
     * @return their values in the order in which they came, empty when there are none
     */
    List<String> headers(String name);

    /**
     * Tells who sent the request.
     *
     * @return the caller, or empty when nobody has asked
     */
    Optional<Principal> principal();

    /**
     * Tells whether the caller is in a role.
     *
     * @param role the role's name
     * @return false when not, and when there is no caller
     */
    boolean isCallerInRole(String role);

    /**
     * Tells whether the client has left. Asked now and then by another thread; neither throws nor waits.
     *
     * @return false when it is there, and when nobody knows
     */
    boolean departed();

    /**
     * Gives access to what the server itself works with.
     *
     * @param <T> the type asked for
     * @param type the class asked for, not null
     * @return the object, or empty when there is none of that type
     */
    <T> Optional<T> unwrap(Class<T> type);

    /**
     * Sends the response, once, and waits until it is sent.
     *
     * @param status the status
     * @param headers the header fields, by name; those in {@link #ALWAYS} are to be added
     * @param content what else there is, or null for nothing, not even its length
     * @throws IOException when the client can no longer be reached
     */
    void send(int status, Map<String, String> headers, Content content) throws IOException;

    /**
     * What a response consists of besides its head.
     *
     * @param type its media type, or null to say nothing of it
     * @param bytes the bytes
     */
    record Content(String type, byte[] bytes) {}
}
