package io.switchboard.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds out without starting a provider whether a method may have constraints. It may say yes too often, which costs a
 * little time when the method is called; it never says no wrongly, except of constraints that are declared in XML.
 */
final class Constraints {

    private Constraints() {}

    /** Looks at a method of a class and at everything that it may override or implement. */
    static boolean on(Class<?> type, Method method) {
        for (Class<?> each : supertypes(type, new LinkedHashSet<>())) {
            for (Method candidate : each.getDeclaredMethods()) {
                if (candidate.getName().equals(method.getName())
                        && candidate.getParameterCount() == method.getParameterCount()
                        && isDeclaredOn(candidate)) {
                    return true;
                }
            }
        }
        return false;
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

    private static boolean isDeclaredOn(Method method) {
        if (isAnyOn(method) || isOnType(method.getAnnotatedReturnType())) {
            return true;
        }
        for (Parameter parameter : method.getParameters()) {
            if (isAnyOn(parameter) || isOnType(parameter.getAnnotatedType())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnType(AnnotatedType type) {
        if (isAnyOn(type)) {
            return true;
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                if (isOnType(argument)) {
                    return true;
                }
            }
        }
        return type instanceof AnnotatedArrayType array && isOnType(array.getAnnotatedGenericComponentType());
    }

    private static boolean isAnyOn(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (type == Valid.class || isConstraint(type) || isListOfConstraints(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstraint(Class<?> type) {
        return type.isAnnotationPresent(Constraint.class);
    }

    /** Tells whether a type holds repeated constraints, such as {@code Min.List}. */
    private static boolean isListOfConstraints(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            Class<?> value = method.getReturnType();
            if (method.getName().equals("value") && value.isArray() && isConstraint(value.getComponentType())) {
                return true;
            }
        }
        return false;
    }
}
