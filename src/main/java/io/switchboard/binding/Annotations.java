package io.switchboard.binding;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds annotations where Yasson does: also as annotations of other annotations. */
final class Annotations {
    private Annotations() {}

    /** Returns the annotation of some kind among others, or null. */
    static <A extends Annotation> A find(List<Annotation> annotations, Class<A> kind) {
        return find(annotations, kind, new HashSet<>());
    }

    private static <A extends Annotation> A find(List<Annotation> annotations, Class<A> kind, Set<Annotation> seen) {
        for (Annotation annotation : annotations) {
            if (kind.isInstance(annotation)) {
                return kind.cast(annotation);
            }
            if (seen.add(annotation)) {
                A found = find(List.of(annotation.annotationType().getDeclaredAnnotations()), kind, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Returns the annotations of an element, which may be null. */
    static List<Annotation> of(AnnotatedElement element) {
        return element == null ? List.of() : List.of(element.getAnnotations());
    }

    /** Returns the annotations that hold for a class: its own, those of its interfaces, those of its package. */
    static List<Annotation> ofClass(Class<?> raw) {
        List<Annotation> all = new ArrayList<>(Arrays.asList(raw.getAnnotations()));
        interfaces(raw).forEach(type -> all.addAll(Arrays.asList(type.getDeclaredAnnotations())));
        if (raw.getPackage() != null && !raw.isArray()) {
            all.addAll(Arrays.asList(raw.getPackage().getAnnotations()));
        }
        return all;
    }

    /** Returns the interfaces of a class and theirs, nearest first. */
    static Set<Class<?>> interfaces(Class<?> raw) {
        List<Class<?>> found = new ArrayList<>(Arrays.asList(raw.getInterfaces()));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(Arrays.asList(found.get(i).getInterfaces()));
        }
        return new LinkedHashSet<>(found);
    }
}
