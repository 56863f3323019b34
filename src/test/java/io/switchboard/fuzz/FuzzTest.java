package io.switchboard.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random and mutated messages against a whole server, each reply held against an oracle. How many a seed has is the system
 * property {@code fuzz.messages}, how many threads share them {@code fuzz.threads}; {@code fuzz.seed} is one seed to run
 * instead of the usual ones.
 */
class FuzzTest {

    private static final long MESSAGES = Long.getLong("fuzz.messages", 50_000);
    private static final int THREADS = Integer.getInteger("fuzz.threads", 1);

    /** How long one server lives: its orders pile up, and listing them takes longer and longer. */
    private static final int MESSAGES_A_SERVER = 1_000;

    static List<Long> seeds() {
        Long chosen = Long.getLong("fuzz.seed");
        if (chosen != null) {
            return List.of(chosen);
        }
        long random = new SplittableRandom().nextLong();
        return MESSAGES > 1_000_000 ? List.of(random) : List.of(1L, 2L, 3L, random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMessageIsAnsweredAsItDeserves(long seed) throws Exception {
        System.out.println("fuzz.seed=" + seed + " fuzz.messages=" + MESSAGES + " fuzz.threads=" + THREADS);
        long begun = System.nanoTime();
        try (Incidents incidents = new Incidents()) {
            run(seed, incidents);
        }
        long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
        System.out.println(MESSAGES + " messages in " + millis + " ms, " + MESSAGES * 1_000 / millis + " a second");
    }

    private static void run(long seed, Incidents incidents) throws Exception {
        Messages messages = new Messages(seed);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int first = i;
                parts.add(threads.submit(() -> check(messages, first, seed, incidents)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Checks every message whose number leaves that rest. */
    private static void check(Messages messages, long first, long seed, Incidents incidents) {
        long number = first;
        while (number < MESSAGES && !Thread.currentThread().isInterrupted()) {
            try (Examiner examiner = new Examiner(incidents)) {
                for (int i = 0; i < MESSAGES_A_SERVER && number < MESSAGES; i++, number += THREADS) {
                    examiner.examine(messages.get(number), "seed " + seed + ", message " + number);
                }
            }
        }
    }

    @Test
    void oracleKnowsAGoodReplyFromABadOne() {
        ReplyCheck check = new ReplyCheck(Set.of("sum"));
        byte[] message = "{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"id\":1.0}".getBytes(StandardCharsets.UTF_8);
        byte[] good = "{\"jsonrpc\":\"2.0\",\"result\":0,\"id\":1.0}".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"jsonrpc\":\"2.0\",\"result\":0,\"id\":1}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), check.fault(message, good));
        assertEquals(Optional.of("response 0: the id is not 1.0"), check.fault(message, bad));
    }
}
