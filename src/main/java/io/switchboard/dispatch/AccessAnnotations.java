package io.switchboard.dispatch;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} of Jakarta Annotations. It knows them by name: so the
 * core needs no Jakarta, and there is nothing that a program could forget to plug in.
 */
final class AccessAnnotations {

    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final String DENY_ALL = "jakarta.annotation.security.DenyAll";

    private AccessAnnotations() {}

    /**
     * Decides who may call a method. The nearest annotation counts, and one on a method before that on its type: first the
     * declaration that runs, then the class of the object, for what it inherits, then the declarations overridden or
     * implemented.
     *
     * @param type the class of the object whose method is called
     * @param declarations every declaration of the method, the one that runs first
     * @throws ProcedureDefinitionException when one place says two things
     */
    static Access of(Class<?> type, List<Method> declarations) {
        List<AnnotatedElement> places = new ArrayList<>();
        for (Method declaration : declarations) {
            places.add(declaration);
            places.add(declaration.getDeclaringClass());
            if (places.size() == 2) {
                places.add(type);
            }
        }
        return places.stream()
                .map(AccessAnnotations::on)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Access.ANYONE);
    }

    private static Optional<Access> on(AnnotatedElement place) {
        List<Access> found = Stream.of(place.getDeclaredAnnotations())
                .map(AccessAnnotations::rule)
                .flatMap(Optional::stream)
                .toList();
        if (found.size() > 1) {
            throw new ProcedureDefinitionException(
                    place + " can have only one of @RolesAllowed, @PermitAll and @DenyAll");
        }
        return found.stream().findFirst();
    }

    private static Optional<Access> rule(Annotation annotation) {
        return switch (annotation.annotationType().getName()) {
            case ROLES_ALLOWED -> Optional.of(new Access(Access.Kind.ROLES, roles(annotation)));
            case PERMIT_ALL -> Optional.of(Access.ANYONE);
            case DENY_ALL -> Optional.of(Access.NOBODY);
            default -> Optional.empty();
        };
    }

    private static Set<String> roles(Annotation annotation) {
        try {
            Method value = annotation.annotationType().getMethod("value");
            return Set.copyOf(List.of((String[]) value.invoke(annotation)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(annotation + " cannot be read", e);
        }
    }
}
