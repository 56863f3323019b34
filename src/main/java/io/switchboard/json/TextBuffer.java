package io.switchboard.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of UTF-8 bytes with an upper limit. */
final class TextBuffer {
    private static final int KEPT_BYTES = 64 * 1024;
    private static final int FIRST_BYTES = 1024;
    /** How many characters of a text are copied at a time. */
    private static final int PIECE = 128;

    /** Below this length it is quicker to look at each character than to copy them. */
    private static final int WORTH_COPYING = 16;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final char[] piece = new char[PIECE];
    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;
    private int maxBytes;

    void reset(int newMaxBytes) {
        maxBytes = newMaxBytes;
        size = 0;
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[FIRST_BYTES];
        }
    }

    int size() {
        return size;
    }

    void truncate(int newSize) {
        size = newSize;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(long more) {
        long needed = size + more;
        if (needed > maxBytes) {
            throw new JsonOutputLimitException(maxBytes);
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, Math.max(needed, 2L * bytes.length)));
        }
    }

    void put(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    void put(byte[] text, int from, int length) {
        reserve(length);
        System.arraycopy(text, from, bytes, size, length);
        size += length;
    }

    /** Appends text as it is. */
    void put(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                put(utf8, 0, utf8.length);
                return;
            }
            bytes[size + i] = (byte) c;
        }
        size += length;
    }

    void put(long number) {
        // Counts below zero, where the range is larger by one.
        long rest = number < 0 ? number : -number;
        int length = number < 0 ? 2 : 1;
        for (long r = rest; r <= -10; r /= 10) {
            length++;
        }
        reserve(length);
        int i = size + length;
        do {
            bytes[--i] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            bytes[--i] = '-';
        }
        size += length;
    }

    /** Appends a JSON string (RFC 8259 §7): as few escapes as possible, but one for a lone surrogate. */
    void putString(String text) {
        int length = text.length();
        // There is always room for one byte for each character to come and for the closing quote.
        reserve(length + 2L);
        bytes[size++] = '"';
        for (int i = length < WORTH_COPYING ? 0 : putPlain(text, length); i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && StringText.classOf((byte) c) == StringText.PLAIN) {
                bytes[size++] = (byte) c;
            } else {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                reserve((long) lengthOf(point) + length - i);
                putSpecial(point);
            }
        }
        bytes[size++] = '"';
    }

    /** Appends what stands for itself at the beginning of a text, for which there is room; returns how much that is. */
    private int putPlain(String text, int length) {
        for (int from = 0; from < length; from += PIECE) {
            int to = Math.min(length, from + PIECE);
            text.getChars(from, to, piece, 0);
            int plain = putPlainPiece(to - from);
            if (plain < to - from) {
                return from + plain;
            }
        }
        return length;
    }

    private int putPlainPiece(int length) {
        // Goes through all of it, because the compiler is good at loops that do not end early.
        final char[] from = piece;
        final byte[] to = bytes;
        final int start = size;
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = from[i];
            to[start + i] = (byte) c;
            all |= c;
        }
        int plain = all < 0x80 ? PlainBytes.skip(to, start, start + length) - start : 0;
        size += plain;
        return plain;
    }

    /** Returns the bytes taken by a code point that does not stand for itself. */
    private static int lengthOf(int point) {
        if (point < 0x80) {
            return letterOf(point) == 'u' ? 6 : 2;
        }
        if (point < 0x800) {
            return 2;
        }
        return isSurrogate(point) ? 6 : point < 0x10000 ? 3 : 4;
    }

    private void putSpecial(int point) {
        if (point < 0x80) {
            putEscape(point);
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
            continuation(point);
        } else if (isSurrogate(point)) {
            putUnicodeEscape(point);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 12);
            continuation(point >> 6);
            continuation(point);
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            continuation(point >> 12);
            continuation(point >> 6);
            continuation(point);
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private void continuation(int bits) {
        bytes[size++] = (byte) (0x80 | bits & 0x3F);
    }

    private static char letterOf(int point) {
        return switch (point) {
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case '"', '\\' -> (char) point;
            default -> 'u';
        };
    }

    private void putEscape(int point) {
        char letter = letterOf(point);
        if (letter == 'u') {
            putUnicodeEscape(point);
        } else {
            bytes[size++] = '\\';
            bytes[size++] = (byte) letter;
        }
    }

    private void putUnicodeEscape(int point) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[point >> shift & 0xF];
        }
    }
}
