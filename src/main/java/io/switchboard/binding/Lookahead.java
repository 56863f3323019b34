package io.switchboard.binding;

import io.switchboard.json.JsonBytesParser;
import io.switchboard.json.JsonLimits;
import jakarta.json.stream.JsonParser.Event;

/** Finds a member of an object wherever it stands in it. Reused for one object after another; not thread-safe. */
final class Lookahead {
    private final JsonBytesParser parser;
    private boolean present;
    private String text;

    Lookahead(JsonLimits limits) {
        parser = new JsonBytesParser(limits);
    }

    /**
     * Looks for the last member of a name.
     *
     * @param from where the object starts, which has been validated
     */
    void search(byte[] bytes, int from, int to, String name) {
        parser.resetTrusted(bytes, from, to);
        parser.next();
        present = false;
        text = null;
        while (parser.next() == Event.KEY_NAME) {
            boolean found = parser.getString().equals(name);
            Event event = parser.next();
            if (found) {
                present = true;
                text = event == Event.VALUE_STRING ? parser.getString() : null;
            }
            parser.skipValue();
        }
    }

    /** Tells whether there is such a member. */
    boolean present() {
        return present;
    }

    /** Returns its value if that is a string, or null. */
    String text() {
        return text;
    }

    /** Lets go of what was read. */
    void clear() {
        parser.close();
        text = null;
    }
}
