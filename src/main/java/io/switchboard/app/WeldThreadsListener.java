package io.switchboard.app;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Waits at the very end of an application for the threads of the Weld that it brings. Weld waits until its threads have
 * nothing left to do, which is a moment before they are gone, and Tomcat would now and then warn of a leak in between.
 * It has to be in {@code web.xml}: the listeners there are the last to hear of the end, after Weld's.
 */
public final class WeldThreadsListener implements ServletContextListener {

    private static final String NAME = "weld-";
    private static final long LONGEST_MILLIS = 2_000;

    /** Called by the servlet container. */
    public WeldThreadsListener() {}

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        try {
            for (Thread thread : threads(event.getServletContext().getClassLoader())) {
                TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Other applications may have Welds of their own, whose threads have the same names. */
    private static List<Thread> threads(ClassLoader application) {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        // Twice the estimate, since an array that is too small is filled and the rest left out in silence.
        Thread[] all = new Thread[2 * root.activeCount()];
        return Arrays.stream(all, 0, root.enumerate(all))
                .filter(thread -> thread.getName().startsWith(NAME) && thread.getContextClassLoader() == application)
                .toList();
    }
}
