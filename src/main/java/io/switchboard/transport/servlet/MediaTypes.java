package io.switchboard.transport.servlet;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which bodies are understood, by their Content-Type (RFC 9110, section 8.3) and Content-Encoding. Immutable. */
final class MediaTypes {

    private final Set<String> types;

    /** Makes the rule; the types are in lower case without parameters. */
    MediaTypes(List<String> types) {
        this.types = Set.copyOf(types);
    }

    /**
     * Checks what a request says about its body.
     *
     * @param contentTypes the values of Content-Type, of which there must be one
     * @param contentEncodings the values of Content-Encoding
     * @throws RefusedException when the body is not to be understood
     */
    void check(Enumeration<String> contentTypes, Enumeration<String> contentEncodings) throws RefusedException {
        if (!contentTypes.hasMoreElements() || !accepts(contentTypes.nextElement()) || contentTypes.hasMoreElements()) {
            throw new RefusedException(
                    HttpRefusal.UNSUPPORTED_MEDIA_TYPE,
                    "the content type must be one of "
                            + String.join(", ", types.stream().sorted().toList()) + ", in utf-8");
        }
        while (contentEncodings.hasMoreElements()) {
            if (!contentEncodings.nextElement().strip().equalsIgnoreCase("identity")) {
                throw new RefusedException(HttpRefusal.UNSUPPORTED_MEDIA_TYPE, "the content must not be encoded");
            }
        }
    }

    /** Tells whether a content type is one of the known ones, in UTF-8; other parameters do not matter. */
    boolean accepts(String contentType) {
        if (types.contains(contentType)) {
            return true;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return types.contains(type.strip().toLowerCase(Locale.ROOT))
                && (end < 0 || acceptsParameters(contentType, end + 1));
    }

    private static boolean acceptsParameters(String text, int start) {
        int from = start;
        while (from < text.length()) {
            int end = endOfParameter(text, from);
            String parameter = text.substring(from, end).strip();
            if (!parameter.isEmpty() && !acceptsParameter(parameter)) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    /** A semicolon ends a parameter, unless it stands in quotes. */
    private static int endOfParameter(String text, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean acceptsParameter(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 1) {
            return false;
        }
        String value = parameter.substring(equals + 1);
        if (value.startsWith("\"") && (value.length() < 2 || !value.endsWith("\""))) {
            return false;
        }
        return !parameter.substring(0, equals).equalsIgnoreCase("charset")
                || value.equalsIgnoreCase("utf-8")
                || value.equalsIgnoreCase("\"utf-8\"");
    }
}
