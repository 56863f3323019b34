package io.switchboard.binding;

import io.switchboard.message.MemberPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a parser is: the arrays and objects that it is in, outermost first, with their shapes. Not thread-safe. */
final class Position {
    /** The index kept for an object, whose members have names instead. */
    private static final int OBJECT = -2;

    private final Shape[] shapes;
    private final String[] names;
    private final int[] indexes;
    /** The keys of the maps that the objects are; null for those that have none yet. */
    private final List<Set<Object>> keys;

    private String root;
    private int depth;

    Position(int maxDepth) {
        shapes = new Shape[maxDepth];
        names = new String[maxDepth];
        indexes = new int[maxDepth];
        keys = new ArrayList<>(Collections.nCopies(maxDepth, null));
    }

    /** Starts at a value that is called as given. */
    void reset(String path) {
        root = path;
    }

    /** Lets go of all names and shapes. */
    void clear() {
        Arrays.fill(shapes, null);
        Arrays.fill(names, null);
        Collections.fill(keys, null);
        root = null;
        depth = 0;
    }

    int depth() {
        return depth;
    }

    /** Returns the shape of the innermost array or object. */
    Shape container() {
        return shapes[depth - 1];
    }

    boolean inObject() {
        return depth > 0 && indexes[depth - 1] == OBJECT;
    }

    /** Goes into an array or object that has the shape. */
    void push(Shape shape, boolean object) {
        shapes[depth] = shape;
        names[depth] = null;
        keys.set(depth, null);
        indexes[depth++] = object ? OBJECT : -1;
    }

    /** Leaves the innermost array or object and returns its shape. */
    Shape pop() {
        return shapes[--depth];
    }

    /** Goes to the member of a name, in an object. */
    void member(String name) {
        names[depth - 1] = name;
    }

    /** Notes the key that a name becomes in the map that the innermost object is; false when an earlier one became it. */
    boolean isNewKey(Shape.Entries map, String name) {
        Object key = map.key().key(name);
        if (key.equals(name)) {
            return true;
        }
        if (keys.get(depth - 1) == null) {
            keys.set(depth - 1, map.sorted() ? new TreeSet<>() : new HashSet<>());
        }
        return keys.get(depth - 1).add(key);
    }

    /** Goes to the next element, in an array. */
    void nextElement() {
        indexes[depth - 1]++;
    }

    /** Writes the way from the root to here, as in JavaScript. */
    String path() {
        StringBuilder path = new StringBuilder(root);
        for (int i = 0; i < depth; i++) {
            if (indexes[i] >= 0) {
                path.append('[').append(indexes[i]).append(']');
            } else if (names[i] != null) {
                MemberPath.append(path, names[i]);
            }
        }
        return path.toString();
    }
}
