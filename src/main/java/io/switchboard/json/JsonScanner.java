package io.switchboard.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.stream.JsonParsingException;
import java.util.Arrays;

/** Finds the tokens of a JSON text and knows where it stopped; the grammar between tokens is its caller's. */
final class JsonScanner {
    private final JsonLimits limits;
    private byte[] bytes = {};
    private int from;
    private int to;
    private boolean trusted;
    private int at;
    private int start;
    private int end;
    private boolean escaped;
    private boolean integer;
    private JsonParsingException failure;

    JsonScanner(JsonLimits limits) {
        this.limits = limits;
    }

    void reset(byte[] text, int first, int last, boolean isTrusted) {
        bytes = text;
        from = first;
        to = last;
        trusted = isTrusted;
        at = first;
        start = first;
        end = first;
        failure = null;
    }

    byte[] bytes() {
        return bytes;
    }

    TextLocation location(int i) {
        return TextLocation.of(bytes, from, i);
    }

    int tokenStart() {
        return start;
    }

    int tokenEnd() {
        return end;
    }

    /** Tells whether the last string has escape sequences. */
    boolean escaped() {
        return escaped;
    }

    /** Returns the last string without its quotes and escapes. */
    String text() {
        return StringText.decode(bytes, start + 1, end - 1, escaped);
    }

    /** Tells whether the last string is a text that is given in UTF-8. */
    boolean textIs(byte[] utf8) {
        if (escaped) {
            return text().equals(new String(utf8, UTF_8));
        }
        return end - start - 2 == utf8.length && Arrays.equals(bytes, start + 1, end - 1, utf8, 0, utf8.length);
    }

    /** Returns the last number as it is written. */
    String lexeme() {
        return new String(bytes, start, end - start, ISO_8859_1);
    }

    /** Tells whether the last number is written without fraction and exponent. */
    boolean integer() {
        return integer;
    }

    /** Throws again what was thrown before: behind an error there is no next token. */
    void requireNoFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Moves to the next byte that is not white space and returns it unsigned, or -1 at the end. */
    int peek() {
        int i = at;
        while (i < to) {
            byte b = bytes[i];
            if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                at = i;
                return b & 0xFF;
            }
            i++;
        }
        at = i;
        return -1;
    }

    /** Moves over the byte that {@link #peek()} returned and peeks again. */
    int peekBehind() {
        at++;
        return peek();
    }

    void bracket() {
        start = at;
        end = ++at;
    }

    /** Tells whether the text goes on with certain bytes, white space not passed over. */
    boolean goesOnWith(byte[] expected, int length) {
        return length <= to - at && Arrays.equals(bytes, at, at + length, expected, 0, length);
    }

    /** Moves over bytes that were looked at already, the last of which are a string without escapes. */
    void passOver(int length, int string) {
        at += length;
        start = at - string;
        end = at;
        escaped = false;
    }

    void literal(String literal) {
        start = at;
        for (int i = 0; i < literal.length(); i++) {
            if (at + i >= to || bytes[at + i] != literal.charAt(i)) {
                throw unexpected(at + i);
            }
        }
        at += literal.length();
        end = at;
    }

    void string() {
        final byte[] b = bytes;
        start = at;
        escaped = false;
        int stop = (int) Math.min(to, at + 1L + limits.stringLength());
        int i = PlainBytes.skip(b, at + 1, stop);
        while (i < stop) {
            byte kind = StringText.classOf(b[i]);
            if (kind == StringText.PLAIN || (kind == StringText.MULTI_BYTE && trusted)) {
                i++;
            } else if (kind == StringText.QUOTE) {
                break;
            } else {
                i += special(kind, i);
            }
        }
        if (i >= to) {
            throw fail("unterminated string", to);
        }
        if (i > stop || b[i] != '"') {
            throw limit(JsonLimit.STRING_LENGTH);
        }
        at = i + 1;
        end = at;
    }

    private int special(byte kind, int i) {
        if (kind == StringText.CONTROL) {
            throw fail("control character in string", i);
        }
        boolean escape = kind == StringText.BACKSLASH;
        int length = escape ? StringText.escapeLength(bytes, i, to) : StringText.sequenceLength(bytes, i, to);
        if (length == 0) {
            throw fail(escape ? "invalid escape sequence" : "invalid UTF-8", i);
        }
        escaped |= escape;
        return length;
    }

    void number() {
        final byte[] b = bytes;
        start = at;
        int i = b[at] == '-' ? at + 1 : at;
        if (i < to && b[i] == '0') {
            i++;
            if (i < to && isDigit(b[i])) {
                throw fail("leading zero in number", i - 1);
            }
        } else {
            i = digits(i);
        }
        int integerEnd = i;
        if (i < to && b[i] == '.') {
            i = digits(i + 1);
        }
        if (i < to && (b[i] | 0x20) == 'e') {
            i++;
            i = digits(i < to && (b[i] == '+' || b[i] == '-') ? i + 1 : i);
        }
        if (i - start > limits.numberLength()) {
            throw limit(JsonLimit.NUMBER_LENGTH);
        }
        integer = i == integerEnd;
        at = i;
        end = i;
    }

    private int digits(int first) {
        int i = first;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        if (i == first) {
            throw unexpected(i);
        }
        return i;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    JsonParsingException unexpected() {
        return unexpected(at);
    }

    private JsonParsingException unexpected(int i) {
        if (i >= to) {
            return fail("unexpected end of text", to);
        }
        int b = bytes[i] & 0xFF;
        boolean printable = b > 0x20 && b < 0x7F;
        return fail(printable ? "unexpected character '" + (char) b + "'" : "unexpected byte 0x%02X".formatted(b), i);
    }

    private JsonParsingException fail(String message, int i) {
        failure = new JsonSyntaxException(message, location(i));
        return failure;
    }

    /** Makes the exception for a limit that the current token goes over. */
    JsonParsingException limit(JsonLimit limit) {
        failure = new JsonLimitException(limit, location(start));
        return failure;
    }
}
