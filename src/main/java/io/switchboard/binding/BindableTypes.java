package io.switchboard.binding;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/** Visits all shapes within a shape, which finds those that cannot be made. */
final class BindableTypes {
    private BindableTypes() {}

    /** Throws an IllegalArgumentException when a type within cannot be bound to. */
    static void require(Shape root) {
        Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Shape> todo = new ArrayDeque<>();
        todo.push(root);
        while (!todo.isEmpty()) {
            Shape shape = todo.pop();
            if (!seen.add(shape)) {
                continue;
            }
            if (shape instanceof Shape.Elements elements) {
                todo.push(elements.element());
            } else if (shape instanceof Shape.Entries entries) {
                todo.push(entries.value());
            } else if (shape instanceof Shape.Members members) {
                members.members().values().forEach(todo::push);
            } else if (shape instanceof Shape.Variants variants) {
                variants.byAlias().values().stream().map(Supplier::get).forEach(todo::push);
            }
        }
    }
}
