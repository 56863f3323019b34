package io.switchboard.binding;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows the records and enums that nothing of JSON-B touches: no annotation of it anywhere on or in them, and no members but
 * the components. In doubt, a class is not plain.
 */
final class PlainClasses {
    private static final String JSON_B = "jakarta.json.bind.";

    private PlainClasses() {}

    /** Tells whether an enum is plain. */
    static boolean isPlainEnum(Class<?> raw) {
        return annotated(raw).noneMatch(PlainClasses::isTouched);
    }

    /** Tells whether a class is a plain record, as far as it can be seen without looking at the types of its components. */
    static boolean isPlainRecord(Class<?> raw) {
        return raw.isRecord()
                && raw.getTypeParameters().length == 0
                && Modifier.isPublic(raw.getModifiers())
                && hasOpenConstructor(raw)
                && annotated(raw).noneMatch(PlainClasses::isTouched)
                && hasOnlyComponents(raw);
    }

    /** Tells whether there is but one constructor, one that we may call and that says the names of its parameters. */
    private static boolean hasOpenConstructor(Class<?> raw) {
        Constructor<?>[] constructors = raw.getDeclaredConstructors();
        return constructors.length == 1
                && Modifier.isPublic(constructors[0].getModifiers())
                && constructors[0].canAccess(null)
                && names(constructors[0].getParameters(), Parameter::getName)
                        .equals(names(raw.getRecordComponents(), RecordComponent::getName));
    }

    private static <E> List<String> names(E[] elements, Function<E, String> name) {
        return Stream.of(elements).map(name).toList();
    }

    /** Returns everything on which an annotation might mean something. */
    private static Stream<AnnotatedElement> annotated(Class<?> raw) {
        return Stream.concat(Stream.of(raw), Annotations.interfaces(raw).stream())
                .flatMap(type -> Stream.of(
                                Stream.of(type, type.getPackage()),
                                Stream.of(type.getDeclaredFields()),
                                Stream.of(type.getDeclaredMethods()),
                                Stream.of(type.getDeclaredConstructors()),
                                Stream.of(type.getDeclaredConstructors())
                                        .flatMap(constructor -> Stream.of(constructor.getParameters())),
                                Stream.of(type.getDeclaredMethods())
                                        .flatMap(method -> Stream.of(method.getParameters())),
                                type.isRecord()
                                        ? Stream.of(type.getRecordComponents())
                                        : Stream.<AnnotatedElement>empty())
                        .flatMap(elements -> elements));
    }

    private static boolean isTouched(AnnotatedElement element) {
        return isTouched(element, new HashSet<>());
    }

    /** Looks for annotations of JSON-B also on annotations. */
    private static boolean isTouched(AnnotatedElement element, Set<Class<?>> seen) {
        return element != null
                && Arrays.stream(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(seen::add)
                        .anyMatch(type -> type.getName().startsWith(JSON_B) || isTouched(type, seen));
    }

    /** Tells that no method besides those of the components is the getter or setter of something. */
    private static boolean hasOnlyComponents(Class<?> raw) {
        Set<String> fields =
                Stream.of(raw.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
        Set<Method> accessors = Stream.of(raw.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(raw.getDeclaredMethods()).filter(method -> !accessors.contains(method)),
                        Annotations.interfaces(raw).stream().flatMap(type -> Stream.of(type.getDeclaredMethods())))
                .noneMatch(method -> BeanMembers.isAccessor(method)
                        || method.getParameterCount() == 0 && fields.contains(method.getName()));
    }
}
