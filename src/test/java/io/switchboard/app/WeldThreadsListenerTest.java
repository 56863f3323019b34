package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WeldThreadsListenerTest {

    private final ClassLoader application = new URLClassLoader(new URL[0]);
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void waitsForThreadsThatAreEnding() {
        Thread worker = started("weld-worker-1", application, this::endOnceListenedFor);
        end();
        assertFalse(worker.isAlive());
    }

    @Test
    @Timeout(10)
    void waitsForNoThreadForEver() {
        Thread worker = started("weld-worker-1", application, this::stay);
        end();
        assertTrue(worker.isAlive());
        worker.interrupt();
    }

    private static Thread started(String name, ClassLoader loader, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The pause lets the listener go on to where it waits. */
    private void endOnceListenedFor() {
        try {
            listening.await();
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stay() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                    listening.countDown();
                    return application;
                });
        new WeldThreadsListener().contextDestroyed(new ServletContextEvent(context));
    }
}
