package io.switchboard.message;

import java.util.regex.Pattern;

/** The step from an object to one of its members in a path, written as in JavaScript. All paths in errors are written so. */
public final class MemberPath {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    /** The sender chooses the names, so a path must not grow with them. */
    private static final int MAX_NAME = 64;

    private MemberPath() {}

    /**
     * Appends the step to a member: {@code .quantity}, or {@code ["a \"name\""]} where the name is no identifier. What
     * cannot be printed is escaped, and of a name of more than 64 characters only the beginning is told.
     *
     * @param path the way to the object
     * @param name the name of the member, any
     * @return the path
     */
    public static StringBuilder append(StringBuilder path, String name) {
        if (name.length() <= MAX_NAME && IDENTIFIER.matcher(name).matches()) {
            return path.append('.').append(name);
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
        return path.append(name.codePointCount(0, name.length()) > MAX_NAME ? "…\"]" : "\"]");
    }
}
