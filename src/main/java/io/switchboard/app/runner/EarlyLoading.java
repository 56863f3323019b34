package io.switchboard.app.runner;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prepares what Jetty asks the JDK for when it starts and what takes tens of milliseconds each, beside the main thread:
 * with a second processor Jetty finds it done. Nothing depends on it.
 */
final class EarlyLoading {

    private EarlyLoading() {}

    /** Begins, in a thread that keeps no program from ending. */
    static void begin() {
        Thread loading = new Thread(EarlyLoading::load, "switchboard-loading");
        loading.setDaemon(true);
        loading.start();
    }

    private static void load() {
        ManagementFactory.getPlatformMBeanServer();
        Locale.getAvailableLocales();
    }
}
