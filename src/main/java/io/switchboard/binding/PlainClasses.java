package io.switchboard.binding;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows the records and enums that nothing of JSON-B touches: no annotation of it anywhere on or in them, and no members but
 * the components. In doubt, a class is not plain.
 */
final class PlainClasses {
    private static final String JSON_B = "jakarta.json.bind.";

    private PlainClasses() {}

    /** Tells whether an enum is plain. */
    static boolean isPlainEnum(Class<?> raw) {
        return !isTouched(raw);
    }

    /** Tells whether a class is a plain record, as far as it can be seen without looking at the types of its components. */
    static boolean isPlainRecord(Class<?> raw) {
        return raw.isRecord()
                && raw.getTypeParameters().length == 0
                && Modifier.isPublic(raw.getModifiers())
                && hasOpenConstructor(raw)
                && !isTouched(raw)
                && hasOnlyComponents(raw);
    }

    /** Tells whether there is but one constructor, one that we may call and that says the names of its parameters. */
    private static boolean hasOpenConstructor(Class<?> raw) {
        Constructor<?>[] constructors = raw.getDeclaredConstructors();
        return constructors.length == 1
                && Modifier.isPublic(constructors[0].getModifiers())
                && constructors[0].canAccess(null)
                && haveSameNames(constructors[0].getParameters(), raw.getRecordComponents());
    }

    private static boolean haveSameNames(Parameter[] parameters, RecordComponent[] components) {
        boolean same = parameters.length == components.length;
        for (int i = 0; same && i < parameters.length; i++) {
            same = parameters[i].getName().equals(components[i].getName());
        }
        return same;
    }

    /** Looks at everything on which an annotation might mean something. */
    private static boolean isTouched(Class<?> raw) {
        boolean touched = isDeclaredWith(raw);
        for (Class<?> type : Annotations.interfaces(raw)) {
            touched |= isDeclaredWith(type);
        }
        return touched;
    }

    private static boolean isDeclaredWith(Class<?> type) {
        return isAny(type, type.getPackage())
                || isAny(type.getDeclaredFields())
                || isAnyOrParameter(type.getDeclaredMethods())
                || isAnyOrParameter(type.getDeclaredConstructors())
                || type.isRecord() && isAny(type.getRecordComponents());
    }

    private static boolean isAnyOrParameter(Executable... executables) {
        for (Executable each : executables) {
            if (isAny(each) || isAny(each.getParameters())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether any of some elements, which may be null, has an annotation of JSON-B. */
    private static boolean isAny(AnnotatedElement... elements) {
        for (AnnotatedElement each : elements) {
            if (each != null && isAnnotated(each, new HashSet<>())) {
                return true;
            }
        }
        return false;
    }

    /** Looks for annotations of JSON-B also on annotations. */
    private static boolean isAnnotated(AnnotatedElement element, Set<Class<?>> seen) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (seen.add(type) && (type.getName().startsWith(JSON_B) || isAnnotated(type, seen))) {
                return true;
            }
        }
        return false;
    }

    /** Tells that no method besides those of the components is the getter or setter of something. */
    private static boolean hasOnlyComponents(Class<?> raw) {
        Set<String> fields = new HashSet<>();
        for (Field field : raw.getDeclaredFields()) {
            fields.add(field.getName());
        }
        List<Method> others = new ArrayList<>(List.of(raw.getDeclaredMethods()));
        for (RecordComponent component : raw.getRecordComponents()) {
            others.remove(component.getAccessor());
        }
        for (Class<?> type : Annotations.interfaces(raw)) {
            others.addAll(List.of(type.getDeclaredMethods()));
        }
        for (Method method : others) {
            if (BeanMembers.isAccessor(method)
                    || method.getParameterCount() == 0 && fields.contains(method.getName())) {
                return false;
            }
        }
        return true;
    }
}
