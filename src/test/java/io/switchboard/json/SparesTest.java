package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SparesTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Spares<Integer> spares = new Spares<>(made::incrementAndGet);

    @Test
    void whatIsGivenBackIsUsedAgain() {
        spares.give(spares.take());
        spares.take();
        assertEquals(1, made.get());
    }

    @Test
    void whatIsInUseIsNotGivenToAnother() {
        Spares<Object> objects = new Spares<>(Object::new);
        assertNotSame(objects.take(), objects.take());
    }

    @Test
    void theNextThreadGetsWhatTheOneBeforeUsed() {
        Spares<Object> objects = new Spares<>(Object::new);
        Object first = objects.take();
        Object second = objects.take();
        objects.give(first);
        objects.give(second);
        assertSame(first, objects.take());
        objects.give(first);
        assertSame(first, CompletableFuture.supplyAsync(objects::take).join());
    }

    @Test
    void asManyAreKeptAsThereIsRoomForAndTheRestIsForgotten() {
        takeAndGive(Spares.MOST + 5);
        takeAndGive(Spares.MOST + 1);
        assertEquals(Spares.MOST + 6, made.get());
    }

    private void takeAndGive(int many) {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            taken.add(spares.take());
        }
        taken.forEach(spares::give);
    }

    @Test
    void noTwoThreadsHaveTheSameOne() throws Exception {
        Spares<AtomicBoolean> flags = new Spares<>(AtomicBoolean::new);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> alone = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                alone.add(threads.submit(() -> isAlwaysAlone(flags)));
            }
            for (Future<Boolean> one : alone) {
                assertTrue(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isAlwaysAlone(Spares<AtomicBoolean> flags) {
        boolean alone = true;
        for (int i = 0; i < 10_000; i++) {
            AtomicBoolean used = flags.take();
            alone &= !used.getAndSet(true);
            used.set(false);
            flags.give(used);
        }
        return alone;
    }
}
