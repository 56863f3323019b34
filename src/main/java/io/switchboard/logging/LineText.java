package io.switchboard.logging;

/** Text of strangers, made harmless for a line of a log. */
final class LineText {

    private LineText() {}

    /** Escapes what could end a line, move a cursor or turn the direction of writing around. */
    static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(line, text.charAt(i));
        }
        return line.toString();
    }

    /** Puts text into quotes, as a JSON string. */
    static String quoted(String text) {
        StringBuilder line = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else {
                append(line, c);
            }
        }
        return line.append('"').toString();
    }

    private static void append(StringBuilder line, char c) {
        if (isHarmful(c)) {
            line.append(String.format("\\u%04x", (int) c));
        } else {
            line.append(c);
        }
    }

    private static boolean isHarmful(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
