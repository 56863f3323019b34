package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private static Turns turns(int most, int waiting, Duration patience) {
        return new Turns(new HttpLoad(most, waiting, patience, 1, 0, 0));
    }

    @Test
    @WithinLimit("messages in flight")
    void givesATurnAtOnceWhileOneIsFree() throws Exception {
        Turns turns = turns(2, 0, LONG);
        assertTrue(turns.take(LONG).isDone());
        assertTrue(turns.take(LONG).isDone());
    }

    @Test
    @WithinLimit("waiting messages")
    @BeyondLimit("messages in flight")
    void makesTheNextOneWait() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        assertFalse(turns.take(LONG).isDone());
    }

    @Test
    @BeyondLimit("waiting messages")
    void refusesOneMoreThanMayWait() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        turns.take(LONG);
        assertThrows(RefusedException.class, () -> turns.take(LONG));
    }

    @Test
    void saysThatItIsFullOnlyThen() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        assertFalse(turns.full());
        turns.take(LONG);
        assertTrue(turns.full());
    }

    @Test
    void givesATurnThatEndsToTheOneWhoCameFirst() throws Exception {
        Turns turns = turns(1, 2, LONG);
        turns.take(LONG);
        CompletableFuture<Void> first = turns.take(LONG);
        CompletableFuture<Void> second = turns.take(LONG);
        turns.end();
        assertTrue(first.isDone());
        assertFalse(second.isDone());
    }

    @Test
    @BeyondLimit("seconds of waiting")
    void letsNobodyWaitForLongerThanTheLoadAllows() throws Exception {
        Turns turns = turns(1, 1, Duration.ofMillis(1));
        turns.take(LONG);
        CompletableFuture<Void> late = turns.take(LONG);
        assertThrows(CancellationException.class, () -> late.get(10, TimeUnit.SECONDS));
    }

    @Test
    @WithinLimit("seconds of waiting")
    void keepsThePlaceOfOneWhoHasWaitedForLess() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        CompletableFuture<Void> patient = turns.take(LONG);
        assertThrows(TimeoutException.class, () -> patient.get(200, TimeUnit.MILLISECONDS));
        turns.end();
        assertTrue(patient.isDone() && !patient.isCompletedExceptionally());
    }

    @Test
    void letsNobodyWaitForLongerThanItIsWorth() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        CompletableFuture<Void> late = turns.take(Duration.ofMillis(1));
        assertThrows(CancellationException.class, () -> late.get(9, TimeUnit.SECONDS));
    }

    @Test
    void givesThePlaceOfOneWhoGaveUpToAnother() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        turns.take(LONG).cancel(false);
        assertFalse(turns.take(LONG).isDone());
    }

    @Test
    void passesOverOneWhoGaveUp() throws Exception {
        Turns turns = turns(1, 2, LONG);
        turns.take(LONG);
        CompletableFuture<Void> gone = turns.take(LONG);
        CompletableFuture<Void> patient = turns.take(LONG);
        gone.cancel(false);
        turns.end();
        assertTrue(patient.isDone());
    }

    @Test
    void neverLosesATurnHoweverManyTakeAndWaitAndGiveUp() throws Exception {
        Turns turns = turns(3, 100, Duration.ofMillis(2));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch done = new CountDownLatch(20_000);
        for (int i = 0; i < 20_000; i++) {
            threads.execute(() -> {
                try {
                    turns.take(LONG).get();
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    now.decrementAndGet();
                    turns.end();
                } catch (RefusedException | CancellationException | ExecutionException e) {
                    // Had to wait for too long.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.countDown();
                }
            });
        }
        assertTrue(done.await(30, TimeUnit.SECONDS));
        threads.shutdown();
        assertTrue(most.get() <= 3, "as many at a time as " + most);
        for (int i = 0; i < 3; i++) {
            assertTrue(turns.take(LONG).isDone(), "a turn was lost");
        }
        assertEquals(0, turns.waiting());
    }

    @Test
    void leavesNoThreadBehindThatHoldsTheApplication() throws Exception {
        try (URLClassLoader application = new URLClassLoader(new URL[0])) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(application);
            try (Turns turns = turns(1, 1, Duration.ofMillis(1))) {
                turns.take(LONG);
                CompletableFuture<Void> late = turns.take(LONG);
                assertThrows(CancellationException.class, () -> late.get(10, TimeUnit.SECONDS));
            } finally {
                thread.setContextClassLoader(before);
            }
            for (Thread other : Thread.getAllStackTraces().keySet()) {
                if (other.getContextClassLoader() == application) {
                    other.join(10_000);
                    assertFalse(other.isAlive(), () -> other + " goes on");
                }
            }
        }
    }

    @Test
    void lastsForThoseWhoWaitWhenItIsClosed() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        CompletableFuture<Void> patient = turns.take(LONG);
        turns.close();
        turns.end();
        assertTrue(patient.isDone() && !patient.isCompletedExceptionally());
    }

    @Test
    void letsNobodyWaitOnceItIsClosed() throws Exception {
        Turns turns = turns(1, 1, LONG);
        turns.take(LONG);
        turns.close();
        assertTrue(turns.take(LONG).isCompletedExceptionally());
        assertEquals(0, turns.waiting());
    }
}
