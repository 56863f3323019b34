package io.switchboard;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads in which an asynchronous server runs its handlers: virtual ones where the JDK has them (21 and newer). */
final class HandlerThreads {

    private static final int MOST_PLATFORM_THREADS = 256;
    private static final long IDLE_SECONDS = 30;

    private HandlerThreads() {}

    /**
     * Makes an executor that gives every task a thread of its own; before JDK 21 tasks wait while {@value
     * #MOST_PLATFORM_THREADS} are running.
     *
     * @param most how many tasks there will be at most at a time
     */
    static ExecutorService executor(int most) {
        MethodHandle virtual = virtualThreadExecutor();
        if (virtual == null) {
            return pool(Math.min(most, MOST_PLATFORM_THREADS));
        }
        try {
            return (ExecutorService) virtual.invokeExact();
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

    private static ExecutorService pool(int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "switchboard-handler-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
