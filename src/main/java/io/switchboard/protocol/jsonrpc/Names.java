package io.switchboard.protocol.jsonrpc;

import io.switchboard.json.JsonBytesParser;

/**
 * Makes strings of the names of methods and parameters. The same few come again and again, so the last ones are kept.
 * Used by one thread at a time.
 */
final class Names {

    private static final int LONGEST = 64;
    /** A power of two. */
    private static final int PLACES = 64;

    private final String[] known = new String[PLACES];

    /** Makes a string of the string or name that a parser has just met in a message. */
    String read(byte[] message, JsonBytesParser parser) {
        int from = parser.tokenStart() + 1;
        int length = parser.tokenEnd() - 1 - from;
        if (length > LONGEST) {
            return parser.getString();
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + message[i];
        }
        int place = (hash ^ hash >>> 8) & (PLACES - 1);
        String name = known[place];
        if (name != null && isSpelled(name, message, from, length)) {
            return name;
        }
        name = parser.getString();
        if (isSpelled(name, message, from, length)) {
            known[place] = name;
        }
        return name;
    }

    /** Tells whether a name is just these bytes; never when one of them begins an escape or is not ASCII. */
    private static boolean isSpelled(String name, byte[] message, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c != message[from + i] || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
