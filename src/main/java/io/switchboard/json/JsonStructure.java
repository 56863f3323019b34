package io.switchboard.json;

import jakarta.json.stream.JsonGenerationException;

/** What may be written next in a JSON text, and what has to come before it. */
final class JsonStructure {
    private final Nesting nesting = new Nesting();
    private boolean first;
    private boolean named;

    void reset() {
        nesting.reset();
        first = true;
        named = false;
    }

    JsonBytesGenerator.Mark mark(int size) {
        return new JsonBytesGenerator.Mark(size, nesting.depth(), first, named);
    }

    void rollback(JsonBytesGenerator.Mark mark) {
        if (mark.depth() > nesting.depth()) {
            throw new IllegalArgumentException("the mark is of another state");
        }
        nesting.closeTo(mark.depth());
        first = mark.first();
        named = mark.named();
    }

    /** Allows for a value and tells whether a comma has to come before it. */
    boolean value() {
        if (nesting.depth() == 0 && !first) {
            throw new JsonGenerationException("a second value");
        }
        if (nesting.inObject() && !named) {
            throw new JsonGenerationException("a value without a name");
        }
        boolean comma = !first && !named;
        first = false;
        named = false;
        return comma;
    }

    /** Allows for a name and tells whether a comma has to come before it. */
    boolean name() {
        if (!nesting.inObject()) {
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
        nesting.open(object);
        first = true;
    }

    /** Ends the innermost container and tells whether it is an object. */
    boolean end() {
        if (nesting.depth() == 0) {
            throw new JsonGenerationException("nothing to end");
        }
        requireNoName();
        boolean object = nesting.inObject();
        nesting.close();
        first = false;
        return object;
    }
}
