package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.ExecutionStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Its threads are started by the test, when it says so. Virtual ones are there from JDK 21 on. */
@EnabledForJreRange(min = JRE.JAVA_21)
class FairVirtualThreadsTest {

    private static final long LONGER_THAN_MAY_BE_PASSED_OVER_NANOS = 10_000_000_000L;
    private static final int FEW = 16;

    private final Queue<Runnable> started = new ConcurrentLinkedQueue<>();
    private final CountingStrategy strategy = new CountingStrategy();
    private FairVirtualThreads threads;

    @BeforeEach
    void start() throws Exception {
        threads = new FairVirtualThreads();
        threads.setVirtualThreadsExecutor(started::add);
        threads.start();
    }

    @AfterEach
    void stop() throws Exception {
        threads.stop();
    }

    @Test
    void oneThatHasNotBegunIsSuccessorEnough() {
        assertTrue(threads.tryExecute(strategy));
        assertTrue(threads.tryExecute(strategy));

        assertEquals(1, started.size());
    }

    @Test
    void oneThatHasBegunGetsASuccessor() {
        threads.tryExecute(strategy);
        started.remove().run();

        assertTrue(threads.tryExecute(strategy));

        assertEquals(1, started.size());
        assertEquals(1, strategy.runs.get());
    }

    @Test
    void whileOneBeginsItHasAlreadyNoPlaceAsASuccessor() {
        strategy.whenRun = () -> threads.tryExecute(strategy);
        threads.tryExecute(strategy);

        started.remove().run();

        assertEquals(1, started.size());
    }

    @Test
    void eachStrategyHasASuccessorOfItsOwn() {
        threads.tryExecute(strategy);
        threads.tryExecute(new CountingStrategy());

        assertEquals(2, started.size());
    }

    @Test
    void whatIsNoStrategyIsRunAsOftenAsItIsGiven() {
        Runnable task = () -> {};
        threads.tryExecute(task);
        threads.tryExecute(task);

        assertEquals(2, started.size());
    }

    @Test
    void whoPassesASuccessorOverForLongWaitsUntilItBegins() throws Exception {
        threads.tryExecute(strategy);
        AtomicBoolean done = new AtomicBoolean();
        Thread passer = new Thread(() -> {
            long start = System.nanoTime();
            while (started.size() == 1 && System.nanoTime() - start < LONGER_THAN_MAY_BE_PASSED_OVER_NANOS) {
                threads.tryExecute(strategy);
            }
            done.set(true);
        });
        passer.start();
        while (passer.getState() != Thread.State.WAITING && passer.isAlive()) {
            Thread.onSpinWait();
        }
        assertFalse(done.get());

        started.remove().run();

        passer.join();
        assertEquals(1, strategy.runs.get());
    }

    @Test
    @Timeout(10)
    void aSuccessorMayBePassedOverByAFew() {
        for (int i = 0; i < FEW; i++) {
            assertTrue(threads.tryExecute(strategy));
        }
        assertEquals(1, started.size());
    }

    /** Starts threads in an executor that fails the first time, and gives what it is to run later. */
    private Queue<Runnable> failingOnce(Runnable failure) throws Exception {
        Queue<Runnable> later = new ArrayDeque<>();
        AtomicInteger tries = new AtomicInteger();
        threads.stop();
        threads.setVirtualThreadsExecutor(task -> {
            if (tries.getAndIncrement() == 0) {
                failure.run();
            }
            later.add(task);
        });
        threads.start();
        return later;
    }

    @Test
    void oneThatCouldNotBeStartedIsNoSuccessor() throws Exception {
        Queue<Runnable> later = failingOnce(() -> {
            throw new RejectedExecutionException();
        });

        assertFalse(threads.tryExecute(strategy));
        assertTrue(threads.tryExecute(strategy));

        assertEquals(1, later.size());
    }

    @Test
    void oneForWhichThereWasNoMemoryIsNoSuccessor() throws Exception {
        Queue<Runnable> later = failingOnce(() -> {
            throw new OutOfMemoryError("thrown by a test");
        });

        assertThrows(OutOfMemoryError.class, () -> threads.tryExecute(strategy));
        assertTrue(threads.tryExecute(strategy));

        assertEquals(1, later.size());
    }

    /** Counts how often it is asked to produce. */
    private static final class CountingStrategy implements ExecutionStrategy, Runnable {

        private final AtomicInteger runs = new AtomicInteger();
        private Runnable whenRun = () -> {};

        @Override
        public void run() {
            runs.incrementAndGet();
            whenRun.run();
        }

        @Override
        public void dispatch() {
            run();
        }

        @Override
        public void produce() {
            run();
        }
    }
}
