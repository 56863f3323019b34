package io.switchboard.binding;

import java.util.regex.Pattern;

/** The step from an object to one of its members in a path, written as in JavaScript. */
final class MemberPath {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** The sender chooses the names, so a path must not grow with them. */
    private static final int MAX_NAME = 64;

    private MemberPath() {}

    /** Appends the step to the member of a name. */
    static void append(StringBuilder path, String name) {
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
