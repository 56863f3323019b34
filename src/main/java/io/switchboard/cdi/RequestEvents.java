package io.switchboard.cdi;

import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;

/**
 * Announces the beginning and the end of request contexts to observers. Kept for all calls, because selecting an event
 * costs the container 3 KB. Safe for use by many threads.
 */
final class RequestEvents {

    private final Event<Object> initialized;
    private final Event<Object> beforeDestroyed;
    private final Event<Object> destroyed;

    /** Prepares the events; possible only once the container has found its beans. */
    RequestEvents(BeanManager beans) {
        Event<Object> any = beans.getEvent();
        this.initialized = any.select(Initialized.Literal.REQUEST);
        this.beforeDestroyed = any.select(BeforeDestroyed.Literal.REQUEST);
        this.destroyed = any.select(Destroyed.Literal.REQUEST);
    }

    void initialized(Object payload) {
        initialized.fire(payload);
    }

    void beforeDestroyed(Object payload) {
        beforeDestroyed.fire(payload);
    }

    void destroyed(Object payload) {
        destroyed.fire(payload);
    }
}
