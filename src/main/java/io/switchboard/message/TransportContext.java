package io.switchboard.message;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who sent a message and how it came: supplied by the transport with every message. */
public interface TransportContext {

    /**
     * Names the transport.
     *
     * @return a short constant name such as {@code http}, {@code queue} or {@code stream}
     */
    String transport();

    /**
     * Tells who is calling.
     *
     * @return the authenticated caller, or empty when the transport knows none
     */
    default Optional<Principal> principal() {
        return Optional.empty();
    }

    /**
     * Tells in which languages the caller likes to read.
     *
     * @return the languages, the most wanted one first; empty when the transport knows none
     */
    default List<Locale> locales() {
        return List.of();
    }

    /**
     * Tells whether the caller has a role. Right in any thread while the message is being handled; false afterwards.
     *
     * @param role the role's name, not null
     * @return false when the transport knows no caller or no roles
     */
    default boolean isCallerInRole(String role) {
        return false;
    }

    /**
     * Tells how long the caller wants to wait at most.
     *
     * @return a time from the arrival of the message, more than zero; empty when the caller did not say
     */
    default Optional<Duration> timeout() {
        return Optional.empty();
    }

    /**
     * Tells what came along with the message beside its bytes, such as the header fields of HTTP. Right in any thread while
     * the message is being handled; empty afterwards.
     *
     * @param name the name of one thing that came along, not null; its case does not count
     * @return its value as the sender wrote it, not to be trusted; several values of one name are joined by a comma and a
     *     space. Empty when there is none, or when the transport carries nothing but bytes
     */
    default Optional<String> metadata(String name) {
        return Optional.empty();
    }

    /**
     * Gives access to what the transport itself works with, such as the servlet request.
     *
     * @param <T> the type asked for
     * @param type the class asked for, not null
     * @return the object, or empty when this transport has none of that type, or no longer
     */
    default <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }

    /**
     * Makes a context that knows nothing but the transport's name.
     *
     * @param transport the name, not null
     * @return the context
     */
    static TransportContext named(String transport) {
        return () -> transport;
    }
}
