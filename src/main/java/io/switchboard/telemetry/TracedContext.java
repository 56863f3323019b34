package io.switchboard.telemetry;

import io.switchboard.message.ForwardingContext;
import io.switchboard.message.TransportContext;
import java.util.Optional;

/** The context of a message that has a span, to be found by {@link #unwrap}. */
record TracedContext(TransportContext message, MessageSpan span) implements ForwardingContext {

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == MessageSpan.class ? Optional.of(type.cast(span)) : message.unwrap(type);
    }
}
