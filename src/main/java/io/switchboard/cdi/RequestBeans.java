package io.switchboard.cdi;

import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The request-scoped beans of one call. Belongs to the thread that makes the call. */
final class RequestBeans {

    private final BeanManager beans;
    private final Object event;
    private final Map<Contextual<?>, Held<?>> held = new LinkedHashMap<>();

    /**
     * Begins without beans.
     *
     * @param beans where the beginning and the end are announced
     * @param event what the observers are given
     */
    RequestBeans(BeanManager beans, Object event) {
        this.beans = beans;
        this.event = event;
    }

    /** Announces the beginning; done once the beans can be reached, because observers may want some. */
    void announce() {
        fire(Initialized.Literal.REQUEST);
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
        Call.logged("announcing the end of a request context", () -> fire(BeforeDestroyed.Literal.REQUEST));
        List.copyOf(held.values()).forEach(each -> Call.logged("destroying a request-scoped bean", each::destroy));
        held.clear();
        Call.logged("announcing the end of a request context", () -> fire(Destroyed.Literal.REQUEST));
    }

    private void fire(Annotation phase) {
        beans.getEvent().select(Object.class, phase).fire(event);
    }

    /** An instance and what is needed to destroy it. */
    private record Held<T>(Contextual<T> contextual, T instance, CreationalContext<T> creation) {

        void destroy() {
            contextual.destroy(instance, creation);
        }
    }
}
