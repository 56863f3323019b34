package io.switchboard.message;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A context that says what another does, but for what it knows better. */
public interface ForwardingContext extends TransportContext {

    /**
     * Gives the context that is asked.
     *
     * @return that of the message, never null
     */
    TransportContext message();

    @Override
    default String transport() {
        return message().transport();
    }

    @Override
    default Optional<Principal> principal() {
        return message().principal();
    }

    @Override
    default List<Locale> locales() {
        return message().locales();
    }

    @Override
    default boolean isCallerInRole(String role) {
        return message().isCallerInRole(role);
    }

    @Override
    default Optional<Duration> timeout() {
        return message().timeout();
    }

    @Override
    default Optional<String> metadata(String name) {
        return message().metadata(name);
    }

    @Override
    default <T> Optional<T> unwrap(Class<T> type) {
        return message().unwrap(type);
    }
}
