package io.switchboard.cdi;

import io.switchboard.dispatch.MethodSignature;
import io.switchboard.dispatch.Procedure;
import io.switchboard.dispatch.ProcedureDefinitionException;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.util.List;

/** An enabled bean that offers procedures, and what it offers. */
record ServiceBean(Bean<?> bean, ServiceType service, List<Procedure> procedures) {

    /**
     * Looks at a bean while the container starts.
     *
     * @return what it offers, perhaps no procedures at all
     * @throws ProcedureDefinitionException when one of its methods is meant to be called but cannot be
     */
    static ServiceBean of(ProcessManagedBean<?> event, BeanInstances instances) {
        Class<?> beanClass = event.getAnnotatedBeanClass().getJavaClass();
        ServiceType service = ServiceType.of(beanClass);
        List<Procedure> procedures = MethodSignature.of(beanClass, service.prefix()).stream()
                .<Procedure>map(signature -> new BeanMethod(event.getBean(), signature, instances))
                .toList();
        if (procedures.isEmpty() && service.type() == beanClass && beanClass.isAnnotationPresent(RpcService.class)) {
            throw new ProcedureDefinitionException(
                    beanClass.getTypeName() + " has no method annotated with @RpcMethod");
        }
        // What the dispatcher would refuse of this bean alone is a mistake in its code, so it fails the deployment.
        RpcDispatcherBuilder trial = RpcDispatcher.builder();
        procedures.forEach(trial::procedure);
        return new ServiceBean(event.getBean(), service, procedures);
    }
}
