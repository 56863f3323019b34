package io.switchboard.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the first byte of a string's text that needs a look: a quote, a backslash, a control character or one that is not
 * ASCII. Looks at eight bytes at a time, for most strings have no other such byte than the quote at their end.
 */
final class PlainBytes {
    private static final int WORD = Long.BYTES;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x80 * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private PlainBytes() {}

    /** Returns an index up to which no byte needs a look: that of the first that does, unless the end is near. */
    static int skip(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - WORD) {
            long word = (long) WORDS.get(bytes, i);
            long marks = marks(word);
            if (marks != 0) {
                return i + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
            i += WORD;
        }
        return i;
    }

    /** Sets the high bit of each byte that needs a look. Borrows may set more of them, but only behind the first. */
    private static long marks(long word) {
        return (word | below(word, SPACES) | zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES)) & HIGH_BITS;
    }

    private static long zeros(long word) {
        return below(word, ONES);
    }

    private static long below(long word, long bounds) {
        return word - bounds & ~word;
    }
}
