package io.switchboard.json;

import jakarta.json.stream.JsonGenerationException;
import java.util.BitSet;

/** What may be written next in a JSON text, and what has to come before it. */
final class JsonStructure {
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean first;
    private boolean named;

    void reset() {
        depth = 0;
        first = true;
        named = false;
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
        return depth > 0 && objects.get(depth - 1);
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
        objects.set(depth++, object);
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
