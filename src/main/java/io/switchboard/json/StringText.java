package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What stands between the quotes of a JSON string (RFC 8259 §7). */
final class StringText {
    /** The classes of {@link #classOf}: a byte that stands for itself, and those that need a look. */
    static final byte PLAIN = 0;

    static final byte QUOTE = 1;
    static final byte BACKSLASH = 2;
    static final byte CONTROL = 3;
    static final byte MULTI_BYTE = 4;

    private static final byte[] CLASSES = classes();

    private StringText() {}

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int i = 0; i < 256; i++) {
            classes[i] = i < 0x20 ? CONTROL : i < 0x80 ? PLAIN : MULTI_BYTE;
        }
        classes['"'] = QUOTE;
        classes['\\'] = BACKSLASH;
        return classes;
    }

    static byte classOf(byte b) {
        return CLASSES[b & 0xFF];
    }

    /** Returns the length of the well-formed UTF-8 sequence (RFC 3629 §4) of two or more bytes at {@code i}, or 0. */
    static int sequenceLength(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length > to - i) {
            return 0;
        }
        // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
        int second = bytes[i + 1] & 0xFF;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Returns the length of the escape sequence whose backslash is at {@code i}, or 0 when it is none. */
    static int escapeLength(byte[] bytes, int i, int to) {
        if (to - i < 2) {
            return 0;
        }
        return switch (bytes[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> to - i >= 6 && codeUnit(bytes, i + 2) >= 0 ? 6 : 0;
            default -> 0;
        };
    }

    /** Returns the value of four hexadecimal digits; negative when one is none. */
    private static int codeUnit(byte[] bytes, int i) {
        // A digit that is none is -1, whose sign bit survives both shifting left by 12 and the or.
        return Character.digit(bytes[i], 16) << 12
                | Character.digit(bytes[i + 1], 16) << 8
                | Character.digit(bytes[i + 2], 16) << 4
                | Character.digit(bytes[i + 3], 16);
    }

    /** Decodes raw text whose escapes, if {@code escaped} says that it has any, were found to be correct. */
    static String decode(byte[] bytes, int from, int to, boolean escaped) {
        if (!escaped) {
            return new String(bytes, from, to - from, UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        for (int i = from; i < to; ) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            if (run < i) {
                text.append(new String(bytes, run, i - run, UTF_8));
            }
            text.append(unescape(bytes, i + 1));
            i += bytes[i + 1] == 'u' ? 6 : 2;
            run = i;
        }
        return text.append(new String(bytes, run, to - run, UTF_8)).toString();
    }

    private static char unescape(byte[] bytes, int i) {
        return switch (bytes[i]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) codeUnit(bytes, i + 1);
            default -> (char) bytes[i];
        };
    }
}
