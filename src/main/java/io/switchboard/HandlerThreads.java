package io.switchboard;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads in which an asynchronous server runs its handlers: virtual ones where the JDK has them (21 and newer). */
final class HandlerThreads {

    private static final int MOST_PLATFORM_THREADS = 256;
    private static final MethodHandle VIRTUAL = virtualThreadExecutor();

    private HandlerThreads() {}

    /**
     * Tells how many tasks may run at a time.
     *
     * @param wanted how many there should be
     * @return as many, but before JDK 21 no more than {@value #MOST_PLATFORM_THREADS}
     */
    static int most(int wanted) {
        return VIRTUAL == null ? Math.min(wanted, MOST_PLATFORM_THREADS) : wanted;
    }

    /** Makes an executor that gives every task a thread of its own at once, so that no task can be lost in a queue. */
    static ExecutorService executor() {
        if (VIRTUAL == null) {
            return Executors.newCachedThreadPool(platformThreads());
        }
        try {
            return (ExecutorService) VIRTUAL.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("virtual threads could not be started", e);
        }
    }

    /** Finds the factory method by name, because the language level knows no JDK newer than 17. */
    private static MethodHandle virtualThreadExecutor() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static ThreadFactory platformThreads() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "switchboard-handler-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
