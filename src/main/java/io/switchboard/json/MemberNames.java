package io.switchboard.json;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The names seen so far in every open object, to find one that comes twice.
 *
 * <p>A few names are compared one by one, as places in the text; from {@link #FEW} on they go to a set, whose bins are
 * trees for strings of equal hash, so that no choice of names makes the search quadratic.
 */
final class MemberNames {
    private static final int FEW = 64;
    private static final int KEPT_INTS = 4096;

    /** Per open object the base of the one around it, the count of names, and for the first few hash, from and to. */
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
        push(base, 0);
        base = top;
    }

    void closeObject() {
        if (stack[base - 1] > FEW) {
            many.pop();
        }
        top = base - 2;
        base = stack[top];
    }

    /** Adds the name whose raw text is given and returns how many the object has by now. */
    int add(int from, int to, boolean escaped) {
        int count = ++stack[base - 1];
        if (count <= FEW) {
            addToFew(from, to, escaped);
        } else {
            if (count == FEW + 1) {
                many.push(few());
            }
            String name = StringText.decode(bytes, from, to, escaped);
            if (!many.element().add(name)) {
                found(name);
            }
        }
        return count;
    }

    private void addToFew(int from, int to, boolean escaped) {
        int hash = hash(from, to, escaped);
        // The complement marks a name with escapes, which cannot be compared byte by byte.
        int end = escaped ? ~to : to;
        for (int i = base; i < top && duplicate == null; i += 3) {
            if (stack[i] == hash && sameName(stack[i + 1], stack[i + 2], from, end)) {
                found(name(from, end));
            }
        }
        push(hash, from);
        push(end);
    }

    /** Equals the hash code of the decoded name, which most names need not be decoded for. */
    private int hash(int from, int to, boolean escaped) {
        int hash = 0;
        int signs = escaped ? -1 : 0;
        for (int i = from; i < to && signs >= 0; i++) {
            signs |= bytes[i];
            hash = 31 * hash + bytes[i];
        }
        return signs >= 0 ? hash : StringText.decode(bytes, from, to, escaped).hashCode();
    }

    private boolean sameName(int from, int end, int otherFrom, int otherEnd) {
        return end >= 0 && otherEnd >= 0
                ? Arrays.equals(bytes, from, end, bytes, otherFrom, otherEnd)
                : name(from, end).equals(name(otherFrom, otherEnd));
    }

    private String name(int from, int end) {
        return StringText.decode(bytes, from, end < 0 ? ~end : end, end < 0);
    }

    private Set<String> few() {
        Set<String> names = new HashSet<>();
        for (int i = base; i < top; i += 3) {
            names.add(name(stack[i + 1], stack[i + 2]));
        }
        return names;
    }

    private void found(String name) {
        if (duplicate == null) {
            duplicate = name;
        }
    }

    private void push(int one, int two) {
        push(one);
        push(two);
    }

    private void push(int value) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, top * 2);
        }
        stack[top++] = value;
    }
}
