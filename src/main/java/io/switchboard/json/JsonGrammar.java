package io.switchboard.json;

import jakarta.json.stream.JsonParser.Event;

/** Knows which token may follow which (RFC 8259 §2 to §5). */
final class JsonGrammar {
    private final JsonLimits limits;
    private final JsonScanner scanner;
    private final MemberNames names;
    private final Nesting nesting = new Nesting();
    private final ObjectBeginning beginning = new ObjectBeginning();
    private boolean trusted;
    private Event event;

    JsonGrammar(JsonLimits limits, JsonScanner scanner, MemberNames names) {
        this.limits = limits;
        this.scanner = scanner;
        this.names = names;
    }

    void reset(boolean isTrusted) {
        trusted = isTrusted;
        event = null;
        nesting.reset();
    }

    Event event() {
        return event;
    }

    int depth() {
        return nesting.depth();
    }

    Event container() {
        if (nesting.depth() == 0) {
            return null;
        }
        return nesting.inObject() ? Event.START_OBJECT : Event.START_ARRAY;
    }

    boolean hasNext() {
        scanner.requireNoFailure();
        if (nesting.depth() > 0 || event == null) {
            return true;
        }
        if (scanner.peek() >= 0) {
            throw scanner.unexpected();
        }
        return false;
    }

    /** Moves to the next event; to be called only when there is one. */
    Event next() {
        event = read(scanner.peek());
        return event;
    }

    /** Keeps how the innermost object began, up to the name that is the current event; tells whether it could. */
    boolean keepBeginning() {
        scanner.requireNoFailure();
        if (trusted || event != Event.KEY_NAME || names.duplicate() != null) {
            beginning.forget();
            return false;
        }
        return beginning.keep(scanner, names, nesting.depth());
    }

    /** Moves over the beginning that was kept, in an object that has just started; tells whether it begins like that. */
    boolean repeatBeginning() {
        scanner.requireNoFailure();
        if (trusted || event != Event.START_OBJECT || !beginning.passOver(scanner, names, nesting.depth())) {
            return false;
        }
        event = Event.KEY_NAME;
        return true;
    }

    private Event read(int c) {
        if (event == Event.KEY_NAME) {
            if (c != ':') {
                throw scanner.unexpected();
            }
            return value(scanner.peekBehind());
        }
        if (event == Event.START_OBJECT) {
            return c == '}' ? end() : name(c);
        }
        if (event == Event.START_ARRAY) {
            return c == ']' ? end() : value(c);
        }
        return event == null ? value(c) : behindValue(c);
    }

    private Event behindValue(int c) {
        if (c == ',') {
            int behind = scanner.peekBehind();
            return nesting.inObject() ? name(behind) : value(behind);
        }
        if (c != (nesting.inObject() ? '}' : ']')) {
            throw scanner.unexpected();
        }
        return end();
    }

    private Event name(int c) {
        if (c != '"') {
            throw scanner.unexpected();
        }
        scanner.string();
        addName(scanner.tokenStart() + 1, scanner.tokenEnd() - 1, scanner.escaped());
        return Event.KEY_NAME;
    }

    private void addName(int from, int to, boolean escaped) {
        if (!trusted && names.add(from, to, escaped) > limits.members()) {
            throw scanner.limit(JsonLimit.MEMBERS);
        }
    }

    private Event value(int c) {
        switch (c) {
            case '"':
                scanner.string();
                return Event.VALUE_STRING;
            case '{':
                return start(true);
            case '[':
                return start(false);
            case 't':
                scanner.literal("true");
                return Event.VALUE_TRUE;
            case 'f':
                scanner.literal("false");
                return Event.VALUE_FALSE;
            case 'n':
                scanner.literal("null");
                return Event.VALUE_NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                scanner.number();
                return Event.VALUE_NUMBER;
            default:
                throw scanner.unexpected();
        }
    }

    private Event start(boolean object) {
        scanner.bracket();
        if (nesting.depth() == limits.depth()) {
            throw scanner.limit(JsonLimit.DEPTH);
        }
        nesting.open(object);
        if (object && !trusted) {
            names.openObject();
        }
        return object ? Event.START_OBJECT : Event.START_ARRAY;
    }

    private Event end() {
        scanner.bracket();
        boolean object = nesting.inObject();
        if (object && !trusted) {
            names.closeObject();
        }
        nesting.close();
        return object ? Event.END_OBJECT : Event.END_ARRAY;
    }
}
