package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Changes messages a little, as bytes and as tokens. Not safe for use by threads. */
final class Mutation {

    private static final List<String> TOKENS =
            List.of("{", "}", "[", "]", ",", ":", "\"", "\\", " ", "\"id\":1,", "null", "-", ".", "e", "//", "\ufeff");

    private final RandomGenerator random;
    private final Supplier<byte[]> others;

    /** Takes where the other half of a splice comes from. */
    Mutation(RandomGenerator random, Supplier<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    /** Gives a changed copy. */
    byte[] of(byte[] message) {
        byte[] changed = message;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] message) {
        int from = place(message);
        int to = Math.min(message.length, from + random.nextInt(12));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(message, from);
            case 1 -> replaced(message, from, to, new byte[0]);
            case 2 -> replaced(message, from, from, Arrays.copyOfRange(message, from, to));
            case 3 -> replaced(message, from, from, new byte[] {(byte) random.nextInt(256)});
            case 4 -> spliced(message, others.get());
            case 5 -> replaced(message, from, from, Hostile.pick(TOKENS, random).getBytes(UTF_8));
            case 6 -> Arrays.copyOf(message, from);
            default -> otherToken(message, from);
        };
    }

    private int place(byte[] message) {
        return random.nextInt(message.length + 1);
    }

    private byte[] flipped(byte[] message, int at) {
        byte[] changed = message.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] spliced(byte[] message, byte[] other) {
        int from = place(other);
        return replaced(message, place(message), message.length, Arrays.copyOfRange(other, from, other.length));
    }

    /** Puts a hostile value where a scalar stands, so that the text often stays JSON. */
    private byte[] otherToken(byte[] message, int near) {
        int from = near;
        while (from > 0 && !isStructure(message[from - 1])) {
            from--;
        }
        int to = near;
        while (to < message.length && !isStructure(message[to])) {
            to++;
        }
        return replaced(message, from, to, Hostile.value(random).getBytes(UTF_8));
    }

    private static boolean isStructure(byte b) {
        return b == ',' || b == ':' || b == '[' || b == ']' || b == '{' || b == '}';
    }

    private static byte[] replaced(byte[] message, int from, int to, byte[] part) {
        byte[] changed = new byte[from + part.length + message.length - to];
        System.arraycopy(message, 0, changed, 0, from);
        System.arraycopy(part, 0, changed, from, part.length);
        System.arraycopy(message, to, changed, from + part.length, message.length - to);
        return changed;
    }
}
