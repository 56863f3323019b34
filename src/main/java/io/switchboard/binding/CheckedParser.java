package io.switchboard.binding;

import io.switchboard.json.JsonBytesParser;
import io.switchboard.json.JsonEvents;
import io.switchboard.json.JsonLimitException;
import io.switchboard.json.JsonLimits;
import jakarta.json.stream.JsonLocation;
import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * A parser that compares every event with a shape as it is pulled, and knows the path to where it is.
 *
 * <p>Whoever pulls may wrap or swallow the {@link MismatchException} thrown: it stays known as the {@link #failure()}.
 * Reused for one value after another; not thread-safe.
 */
final class CheckedParser implements JsonEvents {
    // Yasson binds by recursion, and the smallest stacks end at about 300 levels. Other limits are the first reader's.
    static final JsonLimits LIMITS = new JsonLimits(128, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final JsonBytesParser in = new JsonBytesParser(LIMITS);
    private final Lookahead ahead = new Lookahead(LIMITS);
    private final Position position = new Position(LIMITS.depth() + 1);
    private byte[] bytes;
    private int to;
    private Shape root;
    /** The shape of the value that was met or ended last. */
    private Shape current;
    /** The shape of the value behind the current name. */
    private Shape named;
    /** The current token, once somebody asked for it. */
    private String lexeme;

    /** How deep the outermost variant is that the parser is in; -1 when it is in none. */
    private int outermostVariant;

    private MismatchException failure;

    /** Starts before a value that has been validated. */
    void reset(byte[] json, int from, int end, Shape shape, String path) {
        in.resetTrusted(json, from, end);
        bytes = json;
        to = end;
        root = shape;
        current = shape;
        position.reset(path);
        outermostVariant = -1;
    }

    /** Lets go of everything read. */
    @Override
    public void close() {
        in.close();
        ahead.clear();
        position.clear();
        bytes = null;
        root = null;
        current = null;
        named = null;
        lexeme = null;
        failure = null;
    }

    /** Returns the first mismatch found, or null. */
    MismatchException failure() {
        return failure;
    }

    /** Makes a mismatch of the current value out of what happened when it was used. */
    MismatchException mismatch(Throwable cause) {
        return new MismatchException(position.path(), current.expected(), cause);
    }

    private MismatchException fail(String expected) {
        MismatchException found = new MismatchException(position.path(), expected, null);
        if (failure == null) {
            failure = found;
        }
        return found;
    }

    @Override
    public boolean hasNext() {
        return in.hasNext();
    }

    @Override
    public Event next() {
        Event event = advance();
        lexeme = null;
        switch (event) {
            case KEY_NAME -> name(getString());
            case END_ARRAY, END_OBJECT -> pop();
            default -> value(event);
        }
        return event;
    }

    private Event advance() {
        try {
            return in.next();
        } catch (JsonLimitException e) {
            throw fail("a value nested less deeply");
        }
    }

    private void name(String name) {
        position.member(name);
        named = position.container().member(name);
        if (named == null) {
            throw fail(position.container().expectedName());
        }
        if (position.container() instanceof Shape.Entries entries && !position.isNewKey(entries, name)) {
            throw fail("a member name that does not mean the same as an earlier one");
        }
    }

    private void value(Event event) {
        if (position.inObject()) {
            current = named;
        } else if (position.depth() == 0) {
            current = root;
        } else {
            position.nextElement();
            current = position.container().element();
        }
        if (event == Event.VALUE_NULL ? !current.nullable() : !current.accepts(event, this)) {
            throw fail(event == Event.VALUE_NUMBER ? current.expectedNumber() : current.expected());
        }
        // What Yasson binds variants from tells it that literals are strings.
        if (outermostVariant >= 0 && current == Shape.Anything.JAVA && isTruth(event)) {
            throw fail("a value other than true and false");
        }
        if (event == Event.START_ARRAY || event == Event.START_OBJECT) {
            push(event);
        }
    }

    private static boolean isTruth(Event event) {
        return event == Event.VALUE_TRUE || event == Event.VALUE_FALSE;
    }

    private void push(Event start) {
        if (current instanceof Shape.Variants && outermostVariant < 0) {
            outermostVariant = position.depth();
        }
        while (current instanceof Shape.Variants variants) {
            current = variant(variants);
        }
        position.push(current, start == Event.START_OBJECT);
    }

    private void pop() {
        current = position.pop();
        if (position.depth() == outermostVariant) {
            outermostVariant = -1;
        }
    }

    /** Looks ahead for the member that tells which variant the object that has just started is. */
    private Shape variant(Shape.Variants variants) {
        ahead.search(bytes, in.tokenStart(), to, variants.key());
        if (!ahead.present()) {
            if (variants.otherwise() == null) {
                throw fail(variants.expected());
            }
            return variants.otherwise();
        }
        Supplier<Shape> found = ahead.text() == null ? null : variants.byAlias().get(ahead.text());
        if (found == null) {
            position.push(variants, true);
            position.member(variants.key());
            throw fail(variants.expectedAlias());
        }
        return found.get();
    }

    @Override
    public void skipObject() {
        if (in.container() == Event.START_OBJECT) {
            in.skipObject();
            lexeme = null;
            pop();
        }
    }

    @Override
    public void skipArray() {
        if (in.container() == Event.START_ARRAY) {
            in.skipArray();
            lexeme = null;
            pop();
        }
    }

    @Override
    public Event currentEvent() {
        return in.currentEvent();
    }

    @Override
    public Event container() {
        return in.container();
    }

    /** Returns the current number as it is written, or the current string or name. */
    String lexeme() {
        if (lexeme == null) {
            lexeme = in.getString();
        }
        return lexeme;
    }

    /** Returns the current number if it is exactly a long; otherwise throws an ArithmeticException. */
    long exactLong() {
        return in.getLong();
    }

    @Override
    public String getString() {
        boolean scalarNumber = in.currentEvent() == Event.VALUE_NUMBER && current instanceof ScalarShape;
        return scalarNumber ? ((ScalarShape) current).canonical(lexeme()) : lexeme();
    }

    @Override
    public boolean isIntegralNumber() {
        return in.isIntegralNumber();
    }

    @Override
    public int getInt() {
        return in.getInt();
    }

    @Override
    public long getLong() {
        return in.getLong();
    }

    @Override
    public BigDecimal getBigDecimal() {
        return current instanceof ScalarShape scalar ? new BigDecimal(scalar.canonical(lexeme())) : in.getBigDecimal();
    }

    @Override
    public JsonLocation getLocation() {
        return in.getLocation();
    }
}
