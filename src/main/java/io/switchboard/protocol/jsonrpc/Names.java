package io.switchboard.protocol.jsonrpc;

import io.switchboard.json.JsonBytesParser;
import java.util.Arrays;

/**
 * Makes strings of the names of methods and parameters. The same few come again and again, so the last ones are kept.
 * Used by one thread at a time.
 */
final class Names {

    private static final int LONGEST = 64;
    /** A power of two. */
    private static final int PLACES = 64;

    private final Name[] known = new Name[PLACES];

    /** Makes a string of the string or name that a parser has just met in a message. */
    String read(byte[] message, JsonBytesParser parser) {
        int from = parser.tokenStart();
        int to = parser.tokenEnd();
        if (to - from > LONGEST) {
            return parser.getString();
        }
        int place = place(message, from, to);
        Name name = known[place];
        if (name == null || !Arrays.equals(name.token(), 0, name.token().length, message, from, to)) {
            name = new Name(Arrays.copyOfRange(message, from, to), parser.getString());
            known[place] = name;
        }
        return name.text();
    }

    /** Goes by the length and a few bytes: who has two names in one place only makes one of them again. */
    private static int place(byte[] message, int from, int to) {
        int hash = 31 * (to - from) + message[(from + to) >>> 1];
        hash = 31 * hash + message[to - 2];
        hash = 31 * hash + message[from + 1];
        return (hash ^ hash >>> 6) & (PLACES - 1);
    }

    /** A name as it stood in a message, with its quotes and escapes, and what it says. */
    private record Name(byte[] token, String text) {}
}
