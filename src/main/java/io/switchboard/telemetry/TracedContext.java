package io.switchboard.telemetry;

import io.switchboard.message.TransportContext;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The context of a message that has a span, to be found by {@link #unwrap}. */
record TracedContext(TransportContext message, MessageSpan span) implements TransportContext {

    @Override
    public String transport() {
        return message.transport();
    }

    @Override
    public Optional<Principal> principal() {
        return message.principal();
    }

    @Override
    public List<Locale> locales() {
        return message.locales();
    }

    @Override
    public boolean isCallerInRole(String role) {
        return message.isCallerInRole(role);
    }

    @Override
    public Optional<Duration> timeout() {
        return message.timeout();
    }

    @Override
    public Optional<String> metadata(String name) {
        return message.metadata(name);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == MessageSpan.class ? Optional.of(type.cast(span)) : message.unwrap(type);
    }
}
