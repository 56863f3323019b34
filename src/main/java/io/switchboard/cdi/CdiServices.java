package io.switchboard.cdi;

import io.switchboard.dispatch.ErrorMapper;
import io.switchboard.dispatch.Interceptor;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the beans of a container offer to a dispatcher. Safe for use by many threads once the container has started.
 */
public final class CdiServices {

    private final BeanManager beans;
    private final RpcExtension extension;

    private CdiServices(BeanManager beans) {
        this.beans = beans;
        this.extension = beans.getExtension(RpcExtension.class);
    }

    /**
     * Looks into a container that has started.
     *
     * @param beans the container
     * @return what it offers
     * @throws IllegalArgumentException when the container does not know {@link RpcExtension}
     */
    public static CdiServices of(BeanManager beans) {
        return new CdiServices(beans);
    }

    /**
     * Adds to a dispatcher: the interceptor that gives every call, of beans or not, a request context and the injected
     * {@code CallContext}; the {@link Interceptor} and {@link ErrorMapper} beans by ascending {@code @Priority}; and the
     * procedures of every enabled service bean.
     *
     * @param builder what collects them
     * @param exposed decides by their bean classes which beans are exposed
     * @throws IllegalArgumentException when two exposed beans offer the same name; the message names both places
     */
    public void addTo(RpcDispatcherBuilder builder, Predicate<Class<?>> exposed) {
        PluggedBeans plugged = extension.keep(new PluggedBeans(beans));
        builder.interceptor(extension.calls());
        plugged.of(Interceptor.class).forEach(builder::interceptor);
        plugged.of(ErrorMapper.class).forEach(builder::errorMapper);
        // Containers may show an extension beans that a specializing bean disables afterwards.
        Set<Bean<?>> enabled = beans.getBeans(Object.class, Any.Literal.INSTANCE);
        List<ServiceBean> services = extension.services().stream()
                .filter(service -> enabled.contains(service.bean()))
                .filter(service -> exposed.test(service.bean().getBeanClass()))
                .sorted(Comparator.comparing(
                        service -> service.bean().getBeanClass().getName()))
                .toList();
        for (ServiceBean service : services) {
            if (!isReplaced(service, services)) {
                service.procedures().forEach(builder::procedure);
            }
        }
    }

    /** Asks the container whether it would prefer another service, as an alternative, where this one is asked for. */
    private boolean isReplaced(ServiceBean service, List<ServiceBean> services) {
        Set<Bean<?>> candidates = services.stream()
                .filter(other ->
                        other.service().prefix().equals(service.service().prefix()))
                .map(ServiceBean::bean)
                .filter(other -> isAlso(other, service))
                .collect(Collectors.toSet());
        try {
            return candidates.size() > 1 && beans.resolve(candidates) != service.bean();
        } catch (AmbiguousResolutionException e) {
            // Nobody gives way, so the dispatcher will find their names taken twice.
            return false;
        }
    }

    private boolean isAlso(Bean<?> other, ServiceBean service) {
        return beans.isMatchingBean(
                other.getTypes(),
                other.getQualifiers(),
                service.service().type(),
                service.bean().getQualifiers());
    }
}
