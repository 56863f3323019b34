package io.switchboard.json;

import jakarta.json.stream.JsonGenerationException;
import java.util.Arrays;

/** What may be written next in a JSON text, and what has to come before it. */
final class JsonStructure {
    private static final int FIRST_DEPTH = 64;
    private static final int KEPT_DEPTH = 1 << 12;

    /** Of the containers that are open, from the outside in, whether each is an object; at the front stands none. */
    private boolean[] objects = new boolean[FIRST_DEPTH];

    private int depth;
    private boolean first;
    private boolean named;

    void reset() {
        depth = 0;
        first = true;
        named = false;
        if (objects.length > KEPT_DEPTH) {
            objects = new boolean[FIRST_DEPTH];
        }
    }

    JsonBytesGenerator.Mark mark(int size) {
        return new JsonBytesGenerator.Mark(size, depth, first, named);
    }

    void rollback(JsonBytesGenerator.Mark mark) {
        if (mark.depth() > depth) {
            throw new IllegalArgumentException("the mark is of another state");
        }
        depth = mark.depth();
        first = mark.first();
        named = mark.named();
    }

    private boolean inObject() {
        return objects[depth];
    }

    /** Allows for a value and tells whether a comma has to come before it. */
    boolean value() {
        if (depth == 0 && !first) {
            throw new JsonGenerationException("a second value");
        }
        if (inObject() && !named) {
            throw new JsonGenerationException("a value without a name");
        }
        boolean comma = !first && !named;
        first = false;
        named = false;
        return comma;
    }

    /** Allows for a name and tells whether a comma has to come before it. */
    boolean name() {
        if (!inObject()) {
            throw new JsonGenerationException("a name outside an object");
        }
        requireNoName();
        named = true;
        return !first;
    }

    private void requireNoName() {
        if (named) {
            throw new JsonGenerationException("a name without a value");
        }
    }

    void start(boolean object) {
        depth++;
        if (depth == objects.length) {
            objects = Arrays.copyOf(objects, 2 * depth);
        }
        objects[depth] = object;
        first = true;
    }

    /** Ends the innermost container and tells whether it is an object. */
    boolean end() {
        if (depth == 0) {
            throw new JsonGenerationException("nothing to end");
        }
        requireNoName();
        boolean object = inObject();
        depth--;
        first = false;
        return object;
    }
}
