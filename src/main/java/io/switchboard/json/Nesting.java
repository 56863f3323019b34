package io.switchboard.json;

import java.util.Arrays;

/** The arrays and objects that are open in a JSON text, from the outside in. */
final class Nesting {
    private static final int FIRST_DEPTH = 64;
    private static final int KEPT_DEPTH = 1 << 12;

    /** At each depth, whether the innermost container there is an object; at depth 0 there is none. */
    private boolean[] objects = new boolean[FIRST_DEPTH];

    private int depth;

    /** Forgets them all, and large working memory. */
    void reset() {
        depth = 0;
        if (objects.length > KEPT_DEPTH) {
            objects = new boolean[FIRST_DEPTH];
        }
    }

    int depth() {
        return depth;
    }

    /** Tells whether the innermost one is an object; false at the top level. */
    boolean inObject() {
        return objects[depth];
    }

    void open(boolean object) {
        depth++;
        if (depth == objects.length) {
            objects = Arrays.copyOf(objects, 2 * depth);
        }
        objects[depth] = object;
    }

    void close() {
        depth--;
    }

    /** Closes those that are deeper. */
    void closeTo(int outerDepth) {
        depth = outerDepth;
    }
}
