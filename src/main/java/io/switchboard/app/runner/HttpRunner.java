package io.switchboard.app.runner;

import java.io.PrintStream;

/** Serves HTTP until it is told to stop. */
final class HttpRunner {

    private final RunnerOptions options;
    private final ClassLoader loader;
    private final StopSignal stop;

    HttpRunner(RunnerOptions options, ClassLoader loader, StopSignal stop) {
        this.options = options;
        this.loader = loader;
        this.stop = stop;
    }

    /**
     * Serves until told to stop.
     *
     * @param out gets one line with the URL, once requests are answered
     * @throws Exception when the server cannot start
     */
    void run(PrintStream out) throws Exception {
        try (EmbeddedJetty jetty = EmbeddedJetty.http(options, loader)) {
            jetty.start();
            out.println("Switchboard is ready at " + url(jetty.port()));
            out.flush();
            stop.await();
        }
    }

    private String url(int port) {
        String host = options.host();
        String path = options.settings().path();
        String scheme = options.tls().enabled() ? "https://" : "http://";
        return scheme + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port + path;
    }
}
