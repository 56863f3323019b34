package io.switchboard.binding;

import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Visits all shapes within a shape, which finds the types of members that JSON cannot be bound to. */
final class BindableTypes {
    private BindableTypes() {}

    /**
     * Checks a shape.
     *
     * @return the classes of all variants within, which Yasson looks at only when it meets one
     * @throws IllegalArgumentException when there is a type within that cannot be bound to
     */
    static Set<Class<?>> require(Shape root) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        Deque<Shape> variants = new ArrayDeque<>();
        for (Shape shape : within(List.of(root))) {
            if (shape instanceof Shape.Variants found) {
                classes.addAll(found.classes());
                variants.addAll(parts(found));
            }
        }
        within(variants).forEach(BindableTypes::requireNoJson);
        return classes;
    }

    /** What Yasson binds variants from cannot give it values of {@code jakarta.json} but whole objects. */
    private static void requireNoJson(Shape shape) {
        if (shape instanceof Shape.Anything anything
                && anything.content() == Shape.Content.JSON
                && !anything.events().equals(Set.of(Event.START_OBJECT))) {
            throw new IllegalArgumentException("a class with @JsonbTypeInfo cannot have members of the type JsonValue");
        }
    }

    private static Set<Shape> within(Collection<Shape> roots) {
        Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Shape> todo = new ArrayDeque<>(roots);
        while (!todo.isEmpty()) {
            Shape shape = todo.pop();
            if (seen.add(shape)) {
                todo.addAll(parts(shape));
            }
        }
        return seen;
    }

    private static Collection<Shape> parts(Shape shape) {
        if (shape instanceof Shape.Elements elements) {
            return List.of(elements.element());
        } else if (shape instanceof Shape.Entries entries) {
            return List.of(entries.value());
        } else if (shape instanceof Shape.Members members) {
            return members.members().values();
        } else if (shape instanceof Shape.Variants variants) {
            return variants.byAlias().values().stream().map(Supplier::get).toList();
        }
        return List.of();
    }
}
