package io.switchboard.json;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The names seen so far in every open object, to find one that comes twice.
 *
 * <p>A few names without escapes are compared one by one, as places in the text. From the first with an escape on, or from
 * {@link #FEW} on, all of an object's go to a set, whose bins are trees for strings of equal hash, so that no choice of
 * names makes the search quadratic.
 */
final class MemberNames {
    private static final int FEW = 64;

    /** How many numbers stand for each of a few names. */
    static final int INTS = 3;

    private static final int KEPT_INTS = 4096;

    /**
     * Per open object the base of the one around it, the count of names and, while they are few, mark, from and to of each.
     * The complement of the count stands for names in a set.
     */
    private int[] stack = new int[256];

    private int top;
    private int base;
    private final Deque<Set<String>> many = new ArrayDeque<>();
    private byte[] bytes;
    private String duplicate;

    void reset(byte[] text) {
        bytes = text;
        top = 0;
        base = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
        duplicate = null;
        if (stack.length > KEPT_INTS) {
            stack = new int[KEPT_INTS];
        }
    }

    String duplicate() {
        return duplicate;
    }

    void clearDuplicate() {
        duplicate = null;
    }

    void openObject() {
        push(base);
        push(0);
        base = top;
    }

    void closeObject() {
        if (stack[base - 1] < 0) {
            many.pop();
        }
        top = base - 2;
        base = stack[top];
    }

    /** Adds the name whose raw text is given and returns how many the object has by now. */
    int add(int from, int to, boolean escaped) {
        int count = stack[base - 1];
        if (count >= FEW || count >= 0 && escaped) {
            many.push(few());
            count = ~count;
        }
        if (count < 0) {
            addToMany(StringText.decode(bytes, from, to, escaped));
            stack[base - 1] = count - 1;
            return ~count + 1;
        }
        addToFew(from, to);
        stack[base - 1] = count + 1;
        return count + 1;
    }

    /** Tells where the first name of the innermost object starts; a negative number unless the object has a few names. */
    int firstName() {
        return stack[base - 1] > 0 ? stack[base + 1] : -1;
    }

    /** Copies the few names of the innermost object; returns how many numbers that takes, 0 when there is no room for them. */
    int copyTo(int[] copies, int origin) {
        int length = top - base;
        if (length > copies.length) {
            return 0;
        }
        for (int i = 0; i < length; i += INTS) {
            copies[i] = stack[base + i];
            copies[i + 1] = stack[base + i + 1] - origin;
            copies[i + 2] = stack[base + i + 2] - origin;
        }
        return length;
    }

    /** Adds names that were copied to the innermost object, which has none yet. */
    void addCopied(int[] copies, int length, int origin) {
        for (int i = 0; i < length; i += INTS) {
            push(copies[i]);
            push(copies[i + 1] + origin);
            push(copies[i + 2] + origin);
        }
        stack[base - 1] = length / INTS;
    }

    private void addToMany(String name) {
        if (!many.element().add(name)) {
            found(name);
        }
    }

    private void addToFew(int from, int to) {
        int mark = mark(from, to);
        for (int i = base; i < top; i += INTS) {
            if (stack[i] == mark && Arrays.equals(bytes, stack[i + 1], stack[i + 2], bytes, from, to)) {
                found(StringText.decode(bytes, from, to, false));
            }
        }
        push(mark);
        push(from);
        push(to);
    }

    /** Tells most names apart by their length and two of their bytes. */
    private int mark(int from, int to) {
        return from == to ? 0 : (to - from) << 16 ^ (bytes[from] & 0xFF) << 8 ^ bytes[to - 1] & 0xFF;
    }

    private Set<String> few() {
        Set<String> names = new HashSet<>();
        for (int i = base; i < top; i += INTS) {
            names.add(StringText.decode(bytes, stack[i + 1], stack[i + 2], false));
        }
        return names;
    }

    private void found(String name) {
        if (duplicate == null) {
            duplicate = name;
        }
    }

    private void push(int value) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, top * 2);
        }
        stack[top++] = value;
    }
}
