package io.switchboard.binding;

import java.util.regex.Pattern;

/** The way from a value to one inside it, written as in JavaScript. */
final class Paths {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** The sender chooses the names, so a path must not grow with them. */
    private static final int MAX_NAME = 64;

    private Paths() {}

    /**
     * Writes a path.
     *
     * @param root where it starts
     * @param names by level, the name of the current member, or null
     * @param indexes by level, the index of the current element, or a negative number
     * @param depth how many levels there are
     */
    static String of(String root, String[] names, int[] indexes, int depth) {
        StringBuilder path = new StringBuilder(root);
        for (int i = 0; i < depth; i++) {
            if (indexes[i] >= 0) {
                path.append('[').append(indexes[i]).append(']');
            } else if (names[i] != null) {
                appendName(path, names[i]);
            }
        }
        return path.toString();
    }

    private static void appendName(StringBuilder path, String name) {
        if (name.length() <= MAX_NAME && IDENTIFIER.matcher(name).matches()) {
            path.append('.').append(name);
            return;
        }
        path.append("[\"");
        name.codePoints().limit(MAX_NAME).forEach(c -> {
            if (c == '"' || c == '\\') {
                path.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                path.append(String.format("\\u%04x", c));
            } else {
                path.appendCodePoint(c);
            }
        });
        path.append(name.codePointCount(0, name.length()) > MAX_NAME ? "…\"]" : "\"]");
    }
}
