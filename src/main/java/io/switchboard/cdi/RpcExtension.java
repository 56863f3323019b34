package io.switchboard.cdi;

import io.switchboard.message.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Meets the beans while the container starts. Found by the container itself; {@link CdiServices} is what programs use.
 *
 * <p>A bean whose methods cannot be called as its annotations say is a definition error, which ends the deployment. Names
 * that several beans share are found out when a dispatcher is filled, because only then it is known which beans are
 * exposed.
 */
public class RpcExtension implements Extension {

    private final List<ServiceBean> services = new ArrayList<>();
    private final List<PluggedBeans> plugged = new ArrayList<>();
    private final RunningCalls calls = new RunningCalls();

    <X> void keepService(@Observes ProcessManagedBean<X> event, BeanManager beans) {
        if (event.getBean() instanceof Interceptor || event.getBean() instanceof Decorator) {
            // They stand around services; a decorator may even inherit a service's annotations.
            return;
        }
        try {
            ServiceBean service = ServiceBean.of(event, new BeanInstances(beans, calls));
            if (!service.procedures().isEmpty()) {
                services.add(service);
            }
        } catch (IllegalArgumentException e) {
            event.addDefinitionError(e);
        }
    }

    void addCallContext(@Observes AfterBeanDiscovery event, BeanManager beans) {
        event.addContext(new CallRequestContext(beans, calls));
        event.<CallContext>addBean()
                .id(CurrentCallContext.class.getName())
                .types(CallContext.class, Object.class)
                .scope(ApplicationScoped.class)
                .createWith(creation -> new CurrentCallContext(calls));
    }

    void release(@Observes BeforeShutdown event) {
        plugged.forEach(PluggedBeans::release);
    }

    List<ServiceBean> services() {
        return List.copyOf(services);
    }

    RunningCalls calls() {
        return calls;
    }

    /** Keeps beans that were made for as long as the container lives. */
    synchronized PluggedBeans keep(PluggedBeans beans) {
        plugged.add(beans);
        return beans;
    }
}
