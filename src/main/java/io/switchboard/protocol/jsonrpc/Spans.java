package io.switchboard.protocol.jsonrpc;

import java.util.Arrays;

/** Notes where values stand in a message: a growing list of pairs of offsets, used for one request after another. */
final class Spans {

    private static final int MOST_KEPT = 1_024;

    private int[] offsets = new int[16];
    private int length;

    /** Adds the span from one offset up to another. */
    void add(int from, int to) {
        if (length == offsets.length) {
            offsets = Arrays.copyOf(offsets, length * 2);
        }
        offsets[length++] = from;
        offsets[length++] = to;
    }

    /** Gives the pairs, and begins anew. */
    int[] take() {
        int[] taken = Arrays.copyOf(offsets, length);
        length = 0;
        if (offsets.length > MOST_KEPT) {
            offsets = new int[16];
        }
        return taken;
    }

    /** Forgets what a request that was never finished has left. */
    void clear() {
        length = 0;
    }
}
