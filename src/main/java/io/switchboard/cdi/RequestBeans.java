package io.switchboard.cdi;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The request-scoped beans of one call. Belongs to the thread that makes the call. */
final class RequestBeans {

    private final RequestEvents events;
    private final Object payload;
    private final Map<Contextual<?>, Held<?>> held = new LinkedHashMap<>();

    /**
     * Begins without beans.
     *
     * @param events where the beginning and the end are announced
     * @param payload what the observers are given
     */
    RequestBeans(RequestEvents events, Object payload) {
        this.events = events;
        this.payload = payload;
    }

    /** Announces the beginning; done once the beans can be reached, because observers may want some. */
    void announce() {
        events.initialized(payload);
    }

    @SuppressWarnings("unchecked") // the map holds for each contextual what it made itself
    <T> T get(Contextual<T> contextual) {
        Held<T> known = (Held<T>) held.get(contextual);
        return known == null ? null : known.instance;
    }

    <T> T create(Contextual<T> contextual, CreationalContext<T> creation) {
        T instance = contextual.create(creation);
        held.put(contextual, new Held<>(contextual, instance, creation));
        return instance;
    }

    void destroy(Contextual<?> contextual) {
        Held<?> known = held.remove(contextual);
        if (known != null) {
            known.destroy();
        }
    }

    /** Destroys every bean, in the order of creation; until all are, they can still reach each other. */
    void destroyAll() {
        Call.logged("announcing the end of a request context", () -> events.beforeDestroyed(payload));
        List.copyOf(held.values()).forEach(each -> Call.logged("destroying a request-scoped bean", each::destroy));
        held.clear();
        Call.logged("announcing the end of a request context", () -> events.destroyed(payload));
    }

    /** An instance and what is needed to destroy it. */
    private record Held<T>(Contextual<T> contextual, T instance, CreationalContext<T> creation) {

        void destroy() {
            contextual.destroy(instance, creation);
        }
    }
}
