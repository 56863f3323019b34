package io.switchboard.app.runner;

import java.util.Locale;

/**
 * Has the JDK prepare the list of its locales, for which Jetty asks when it starts and which takes some fifty milliseconds,
 * beside the main thread: with a second processor Jetty finds it done. Nothing depends on it.
 */
final class EarlyLoading {

    private EarlyLoading() {}

    /** Begins, in a thread that keeps no program from ending. */
    static void begin() {
        Thread loading = new Thread(Locale::getAvailableLocales, "switchboard-loading");
        loading.setDaemon(true);
        loading.start();
    }
}
