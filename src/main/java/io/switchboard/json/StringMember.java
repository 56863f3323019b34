package io.switchboard.json;

import java.nio.charset.StandardCharsets;

/** A member of an object, with a string for its value, as most writers spell it: without white space or escapes. */
public final class StringMember {

    private final byte[] bytes;
    private final int nameLength;
    private final int valueLength;

    /**
     * Makes a member.
     *
     * @param name its name, of ASCII characters that need no escape
     * @param value its value, of the same kind
     */
    public StringMember(String name, String value) {
        String quotedName = '"' + name + '"';
        String quotedValue = '"' + value + '"';
        bytes = (quotedName + ':' + quotedValue).getBytes(StandardCharsets.US_ASCII);
        nameLength = quotedName.length();
        valueLength = quotedValue.length();
    }

    byte[] bytes() {
        return bytes;
    }

    /** Tells how long the longer one of name and value is, without quotes. */
    int longest() {
        return Math.max(nameLength, valueLength) - 2;
    }

    /** Tells how long the name is, with its quotes. */
    int nameLength() {
        return nameLength;
    }

    /** Tells how long the value is, with its quotes. */
    int valueLength() {
        return valueLength;
    }
}
