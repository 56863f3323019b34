package io.switchboard.json;

import jakarta.json.stream.JsonLocation;
import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Reads one JSON text at a time, strictly by RFC 8259, from UTF-8 bytes that stay where they are.
 *
 * <p>A parser has nothing to read until the first {@link #reset}, may be reset as often as needed, at any moment, and
 * allocates nothing for a text of ordinary objects apart from what its getters return. A lone surrogate may be written as
 * an escape and is returned as it is (RFC 8259 §8.2). Whatever the bytes are, moving throws no exceptions other than
 * {@link JsonSyntaxException} and {@link JsonLimitException}, the same one again until the next reset, and
 * {@link NoSuchElementException} at the end. Not thread-safe.
 */
public final class JsonBytesParser implements JsonEvents {
    private static final byte[] NOTHING = {};

    private final JsonScanner scanner;
    private final MemberNames names = new MemberNames();
    private final JsonGrammar grammar;

    /**
     * Makes a parser that has nothing to read yet.
     *
     * @param limits how much it is willing to read
     */
    public JsonBytesParser(JsonLimits limits) {
        this.scanner = new JsonScanner(Objects.requireNonNull(limits));
        this.grammar = new JsonGrammar(limits, scanner, names);
    }

    /**
     * Starts to read a text of which nothing is known.
     *
     * @param bytes where the text is; not to be changed until the next reset
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @throws IndexOutOfBoundsException when that is no range of the array
     */
    public void reset(byte[] bytes, int from, int to) {
        restart(bytes, from, to, false);
    }

    /**
     * Starts to read a text that a parser has read to its end before: does not check its UTF-8 or count its members, and
     * does not look for duplicate names. Bytes that were not checked cause wrong strings at worst.
     *
     * @param bytes where the text is; not to be changed until the next reset
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @throws IndexOutOfBoundsException when that is no range of the array
     */
    public void resetTrusted(byte[] bytes, int from, int to) {
        restart(bytes, from, to, true);
    }

    private void restart(byte[] bytes, int from, int to, boolean trusted) {
        Objects.checkFromToIndex(from, to, bytes.length);
        scanner.reset(bytes, from, to, trusted);
        names.reset(bytes);
        grammar.reset(trusted);
    }

    /** Lets go of the text, but for a beginning that is kept, and of large working memory; can be reset and used again. */
    @Override
    public void close() {
        restart(NOTHING, 0, 0, false);
    }

    /**
     * Tells whether there is another event, or an error to be thrown by {@link #next()}: not when all has been read.
     *
     * @throws JsonSyntaxException when something else is behind the value
     */
    @Override
    public boolean hasNext() {
        return grammar.hasNext();
    }

    @Override
    public Event next() {
        if (!grammar.hasNext()) {
            throw new NoSuchElementException("the JSON text has ended");
        }
        return grammar.next();
    }

    /**
     * Keeps how an object began, up to the name that is the current event, across resets and until the next attempt.
     *
     * @return whether it is kept: not a long one, nor one with escapes in names, nor when a name was found to come twice
     */
    public boolean keepBeginning() {
        return grammar.keepBeginning();
    }

    /**
     * Moves to the last name of what was kept, if the object that has just started begins with the same bytes, at the same
     * depth. Faster than {@link #next()} for each of its tokens, and the same in all that can be seen.
     *
     * @return whether it begins like that; if not, the parser has not moved
     */
    public boolean repeatBeginning() {
        return grammar.repeatBeginning();
    }

    @Override
    public Event currentEvent() {
        return grammar.event();
    }

    @Override
    public Event container() {
        return grammar.container();
    }

    /** Tells how many arrays and objects have been started and not ended: 0 at the top level. */
    public int depth() {
        return grammar.depth();
    }

    /** Tells where in the array of {@link #reset} the current token starts: of a string or name its opening quote. */
    public int tokenStart() {
        return scanner.tokenStart();
    }

    /** Tells the index behind the current token's last byte: of a string or name behind its closing quote. */
    public int tokenEnd() {
        return scanner.tokenEnd();
    }

    /**
     * Returns the current string or name without its escapes, or the current number as it is written.
     *
     * @throws IllegalStateException at any other event
     */
    @Override
    public String getString() {
        if (grammar.event() == Event.VALUE_NUMBER) {
            return scanner.lexeme();
        }
        requireString();
        return scanner.text();
    }

    /**
     * Tells whether the current string or name, without its escapes, is a certain text; allocates nothing unless the
     * current one has escapes.
     *
     * @param utf8 the text, in well-formed UTF-8
     * @return whether they are the same
     * @throws IllegalStateException when the current event is neither a string nor a name
     */
    public boolean stringIs(byte[] utf8) {
        requireString();
        return scanner.textIs(utf8);
    }

    private void requireString() {
        JsonValues.require(
                grammar.event() == Event.VALUE_STRING || grammar.event() == Event.KEY_NAME, "a string or name");
    }

    private void requireNumber() {
        JsonValues.require(grammar.event() == Event.VALUE_NUMBER, "a number");
    }

    /**
     * Tells whether the scale of the current number is zero, as {@code 5} and {@code 1.5e1} but not {@code 5.0} have it.
     *
     * @throws JsonLimitException when its exponent is out of range; the parser can still be moved
     * @throws IllegalStateException when the current event is not a number
     */
    @Override
    public boolean isIntegralNumber() {
        requireNumber();
        return scanner.integer() || getBigDecimal().scale() == 0;
    }

    /** Returns the current number as {@link #getLong()} does, if it is exactly an int; throws the same. */
    @Override
    public int getInt() {
        return Math.toIntExact(getLong());
    }

    /**
     * Returns the current number, which may be written in any way ({@code 5.0}, {@code 1e2}), if it is exactly a long.
     *
     * @throws ArithmeticException when it has a fraction or is out of range
     * @throws IllegalStateException when the current event is not a number
     */
    @Override
    public long getLong() {
        requireNumber();
        return scanner.integer()
                ? NumberText.parseInteger(scanner.bytes(), scanner.tokenStart(), scanner.tokenEnd())
                : NumberText.parseExact(scanner.lexeme());
    }

    /**
     * Returns the current number.
     *
     * @throws JsonLimitException when its exponent is out of range; the parser can still be moved
     * @throws IllegalStateException when the current event is not a number
     */
    @Override
    public BigDecimal getBigDecimal() {
        requireNumber();
        try {
            return NumberText.parseDecimal(scanner.lexeme());
        } catch (NumberFormatException e) {
            throw new JsonLimitException(JsonLimit.NUMBER_EXPONENT, scanner.location(scanner.tokenStart()));
        }
    }

    /**
     * Returns the current number if it is written in a few digits and without exponent, as most are.
     *
     * @return the number, which has the digits and the scale of what is written; null when it is longer
     * @throws IllegalStateException when the current event is not a number
     */
    public BigDecimal getShortDecimal() {
        requireNumber();
        return NumberText.parseShort(scanner.bytes(), scanner.tokenStart(), scanner.tokenEnd());
    }

    /** Tells where the parser is: behind the current token, lines and code points counted from 1, offset in bytes. */
    @Override
    public JsonLocation getLocation() {
        return scanner.location(scanner.tokenEnd());
    }

    /**
     * Returns the first name found to come twice in one object, at any depth, since the text was reset or the name was
     * cleared. Names are compared without their escapes. That is no syntax error (RFC 8259 §4).
     *
     * @return the name, or null when there is none or the text is trusted
     */
    public String duplicateName() {
        return names.duplicate();
    }

    /** Forgets the duplicate name found so far, so that the next one can be told. */
    public void clearDuplicateName() {
        names.clearDuplicate();
    }
}
