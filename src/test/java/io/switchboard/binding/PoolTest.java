package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PoolTest {
    @Test
    void whatIsPutBackIsUsedAgain() {
        Pool<Object> pool = new Pool<>(Object::new);
        Object first = pool.take();
        pool.put(first);
        assertSame(first, pool.take());
    }

    @Test
    void whatIsInUseIsNotGivenToAnother() {
        Pool<Object> pool = new Pool<>(Object::new);
        assertNotSame(pool.take(), pool.take());
    }

    @Test
    void oneThatFindsNoPlaceIsForgotten() {
        Pool<Object> pool = new Pool<>(Object::new);
        Object first = pool.take();
        Object second = pool.take();
        pool.put(first);
        pool.put(second);
        assertSame(second, pool.take());
    }

    @Test
    void noTwoThreadsHaveTheSameOne() throws Exception {
        Pool<AtomicBoolean> pool = new Pool<>(AtomicBoolean::new);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> shared = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                shared.add(threads.submit(() -> timesShared(pool)));
            }
            for (Future<Integer> times : shared) {
                assertEquals(0, times.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int timesShared(Pool<AtomicBoolean> pool) {
        int shared = 0;
        for (int i = 0; i < 10_000; i++) {
            AtomicBoolean used = pool.take();
            shared += used.getAndSet(true) ? 1 : 0;
            used.set(false);
            pool.put(used);
        }
        return shared;
    }
}
