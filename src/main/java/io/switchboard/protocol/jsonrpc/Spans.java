package io.switchboard.protocol.jsonrpc;

import java.util.Arrays;

/** Where values stand in a message: a growing list of pairs of offsets. */
final class Spans {

    private int[] offsets = new int[8];
    private int length;

    /** Adds the span from one offset up to another. */
    void add(int from, int to) {
        if (length == offsets.length) {
            offsets = Arrays.copyOf(offsets, length * 2);
        }
        offsets[length++] = from;
        offsets[length++] = to;
    }

    int size() {
        return length / 2;
    }

    int from(int index) {
        return offsets[2 * index];
    }

    int to(int index) {
        return offsets[2 * index + 1];
    }
}
