package io.switchboard.cdi;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.interceptor.Interceptor;
import java.util.Comparator;
import java.util.List;

/**
 * The beans that implement an interface of the dispatcher: every enabled one, with any qualifier. Dependent ones are made
 * once and destroyed by {@link #release}.
 */
final class PluggedBeans {

    /** The place of a bean without a priority, the one that CDI gives to observers. */
    private static final int DEFAULT_PRIORITY = Interceptor.Priority.APPLICATION + 500;

    private final BeanManager beans;
    private final CreationalContext<?> creation;

    PluggedBeans(BeanManager beans) {
        this.beans = beans;
        this.creation = beans.createCreationalContext(null);
    }

    /**
     * Finds the beans of a type.
     *
     * @return references to them, the smallest {@code @Priority} first, equal ones by class name
     */
    <T> List<T> of(Class<T> type) {
        return beans.getBeans(type, Any.Literal.INSTANCE).stream()
                .sorted(Comparator.<Bean<?>>comparingInt(PluggedBeans::priority)
                        .thenComparing(bean -> bean.getBeanClass().getName()))
                .map(bean -> type.cast(beans.getReference(bean, type, creation)))
                .toList();
    }

    private static int priority(Bean<?> bean) {
        if (bean instanceof Prioritized prioritized) {
            return prioritized.getPriority();
        }
        Priority declared = bean.getBeanClass().getAnnotation(Priority.class);
        return declared == null ? DEFAULT_PRIORITY : declared.value();
    }

    void release() {
        creation.release();
    }
}
