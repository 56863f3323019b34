package io.switchboard.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out without starting a provider whether a method may have constraints. It may say yes too often, which costs a
 * little time when the method is called; it never says no wrongly, except of constraints that are declared in XML.
 */
final class Constraints {

    private Constraints() {}

    /** Looks at a method of a class and at everything that it may override or implement. */
    static boolean on(Class<?> type, Method method) {
        return supertypes(type, new LinkedHashSet<>()).stream()
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName()))
                .filter(each -> each.getParameterCount() == method.getParameterCount())
                .anyMatch(Constraints::declaredOn);
    }

    private static Set<Class<?>> supertypes(Class<?> type, Set<Class<?>> found) {
        if (type != null && type != Object.class && found.add(type)) {
            supertypes(type.getSuperclass(), found);
            for (Class<?> each : type.getInterfaces()) {
                supertypes(each, found);
            }
        }
        return found;
    }

    private static boolean declaredOn(Method method) {
        return anyOn(method)
                || onType(method.getAnnotatedReturnType())
                || Stream.of(method.getParameters())
                        .anyMatch(parameter -> anyOn(parameter) || onType(parameter.getAnnotatedType()));
    }

    private static boolean onType(AnnotatedType type) {
        if (anyOn(type)) {
            return true;
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return Stream.of(parameterized.getAnnotatedActualTypeArguments()).anyMatch(Constraints::onType);
        }
        return type instanceof AnnotatedArrayType array && onType(array.getAnnotatedGenericComponentType());
    }

    private static boolean anyOn(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Valid.class || isConstraint(type) || isListOfConstraints(type));
    }

    private static boolean isConstraint(Class<?> type) {
        return type.isAnnotationPresent(Constraint.class);
    }

    /** Tells whether a type holds repeated constraints, such as {@code Min.List}. */
    private static boolean isListOfConstraints(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("value"))
                .map(Method::getReturnType)
                .anyMatch(value -> value.isArray() && isConstraint(value.getComponentType()));
    }
}
