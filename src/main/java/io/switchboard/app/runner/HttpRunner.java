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
            String scheme = options.tls().enabled() ? "https://" : "http://";
            jetty.managementPort()
                    .ifPresent(port -> out.println("Management is at " + url("http://", managementHost(), port, "/")));
            out.println("Switchboard is ready at "
                    + url(
                            scheme,
                            options.host(),
                            jetty.port(),
                            options.settings().path()));
            out.flush();
            stop.await();
        }
    }

    private String managementHost() {
        return options.management().host();
    }

    private static String url(String scheme, String host, int port, String path) {
        return scheme + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port + path;
    }
}
