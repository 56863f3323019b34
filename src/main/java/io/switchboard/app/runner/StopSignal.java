package io.switchboard.app.runner;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * Waits to be told to stop: by the operating system (SIGTERM, SIGINT) or by the program itself.
 *
 * <p>A shutdown hook would be the portable way, but a process that ends by a signal's default handling exits with 143 even
 * when it ended in good order, its hooks run at the same time as the one that resets logging, and ending it with 0 from
 * within takes {@code Runtime.halt}, which skips the other hooks. A handler leaves all that to an ordinary return from
 * {@code main}. It is looked up by name since {@code sun.misc} cannot be compiled against without warnings; where it is
 * missing or the JVM runs with {@code -Xrs}, the default handling stays in place.
 */
final class StopSignal {

    private static final String[] NAMES = {"TERM", "INT"};

    private final CountDownLatch told = new CountDownLatch(1);

    /** Makes a signal that the operating system can give. */
    static StopSignal ofProcess() {
        StopSignal stop = new StopSignal();
        for (String name : NAMES) {
            stop.handle(name);
        }
        return stop;
    }

    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object onSignal = Proxy.newProxyInstance(
                    StopSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        give();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), onSignal);
        } catch (ReflectiveOperationException e) {
            System.getLogger(StopSignal.class.getName())
                    .log(System.Logger.Level.DEBUG, "the signal " + name + " keeps its default handling", e);
        }
    }

    /** Tells whoever waits to stop. */
    void give() {
        told.countDown();
    }

    /** Waits until {@link #give} has been called. */
    void await() throws InterruptedException {
        told.await();
    }
}
