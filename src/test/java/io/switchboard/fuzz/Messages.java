package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/** An endless list of messages, each made of nothing but a seed and its place in the list. Safe for use by threads. */
final class Messages {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private static final Corpus CORPUS = new Corpus();

    private final long seed;

    Messages(long seed) {
        this.seed = seed;
    }

    /** Makes a message. */
    byte[] get(long number) {
        SplittableRandom random = new SplittableRandom(seed + number * STEP);
        Requests requests = new Requests(random);
        Mutation mutation = new Mutation(random, () -> CORPUS.pick(random));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> requests.message().getBytes(UTF_8);
            case 4 -> mutation.of(requests.message().getBytes(UTF_8));
            default -> mutation.of(CORPUS.pick(random));
        };
    }
}
