package io.switchboard.cdi;

import io.switchboard.dispatch.ProcedureDefinitionException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a bean class has its {@link RpcService} annotation from.
 *
 * @param type the class or interface that bears it, or the bean class itself where there is none
 * @param prefix the prefix it gives, or empty
 */
record ServiceType(Class<?> type, String prefix) {

    /**
     * Searches the class, its superclasses, then its interfaces.
     *
     * @throws ProcedureDefinitionException when unrelated interfaces give different prefixes
     */
    static ServiceType of(Class<?> beanClass) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> c = beanClass; c != null; c = c.getSuperclass()) {
            if (c.isAnnotationPresent(RpcService.class)) {
                return annotated(c);
            }
            collectInterfaces(c, interfaces);
        }
        List<ServiceType> nearest = interfaces.stream()
                .filter(i -> interfaces.stream().noneMatch(other -> other != i && i.isAssignableFrom(other)))
                .map(ServiceType::annotated)
                .toList();
        if (nearest.isEmpty()) {
            return new ServiceType(beanClass, "");
        }
        ServiceType first = nearest.get(0);
        for (ServiceType other : nearest) {
            if (!other.prefix.equals(first.prefix)) {
                throw new ProcedureDefinitionException("%s has the prefix \"%s\" from %s and \"%s\" from %s"
                        .formatted(
                                beanClass.getTypeName(),
                                first.prefix,
                                first.type.getTypeName(),
                                other.prefix,
                                other.type.getTypeName()));
            }
        }
        return first;
    }

    private static void collectInterfaces(Class<?> type, Set<Class<?>> annotated) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.isAnnotationPresent(RpcService.class)) {
                annotated.add(each);
            }
            collectInterfaces(each, annotated);
        }
    }

    private static ServiceType annotated(Class<?> type) {
        return new ServiceType(type, type.getAnnotation(RpcService.class).value());
    }
}
