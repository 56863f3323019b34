package io.switchboard.app.runner;

import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The threads of a Jetty, by what the JDK has. */
final class ServerThreads {

    private static final String NAME = "switchboard-http";

    /**
     * The first JDK with long-term support in which a virtual thread that waits in a selector gives its carrier back. With
     * the selector among them, handing a request over wakes no thread of the operating system: a third of its CPU time.
     */
    private static final int SELECTORS_UNMOUNT = 25;

    /** Where only requests have virtual threads, the pool does no more than select and accept. */
    private static final int MOST_BESIDE_VIRTUAL = 32;

    private ServerThreads() {}

    /** Makes a pool that has not been started. */
    static ThreadPool pool() {
        if (Runtime.version().feature() >= SELECTORS_UNMOUNT) {
            // Without a name, which would be made anew for every request.
            VirtualThreadPool pool = new FairVirtualThreads();
            // How many requests are handled at a time is for the transport to say, which refuses and never blocks.
            pool.setMaxConcurrentTasks(0);
            return pool;
        }
        QueuedThreadPool pool = new QueuedThreadPool();
        pool.setName(NAME);
        if (VirtualThreads.areSupported()) {
            pool.setMaxThreads(MOST_BESIDE_VIRTUAL);
            pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return pool;
    }
}
