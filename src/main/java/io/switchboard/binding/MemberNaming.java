package io.switchboard.binding;

import java.util.Locale;

/** The naming strategies of JSON-B (Jakarta JSON Binding 3.0 §4.1.1). */
final class MemberNaming {
    private MemberNaming() {}

    /** Makes the first letter, if there is one, a capital. */
    static String upperCase(String name) {
        if (name.isEmpty()) {
            return name;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Makes all letters small and puts something before the capitals. */
    static String lowerCase(String name, char separator) {
        return separate(name, separator).toLowerCase(Locale.ROOT);
    }

    /** Puts something before each capital that follows a small letter. */
    static String separate(String name, char separator) {
        StringBuilder text = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                text.append(separator);
            }
            text.append(name.charAt(i));
        }
        return text.toString();
    }
}
