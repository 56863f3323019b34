package io.switchboard.app.runner;

import io.switchboard.AsyncRpcServer;
import io.switchboard.app.Composition;
import io.switchboard.app.Containers;
import io.switchboard.app.Settings;
import io.switchboard.transport.StreamTransport;
import java.io.InputStream;
import java.io.OutputStream;

/** Serves a pair of streams until the input ends or it is told to stop. */
final class StdioRunner {

    private final Settings settings;
    private final ClassLoader loader;
    private final StopSignal stop;

    StdioRunner(Settings settings, ClassLoader loader, StopSignal stop) {
        this.settings = settings;
        this.loader = loader;
        this.stop = stop;
    }

    /**
     * Serves until the end. At the end of the input it waits for the replies that are still owed, each of which the call's
     * timeout brings at the latest; when told to stop, no longer than the drain timeout.
     *
     * @param in where messages come from
     * @param out where replies go, and nothing else
     * @throws Exception when the server cannot start
     */
    void run(InputStream in, OutputStream out) throws Exception {
        // The application is the same one; it just listens nowhere.
        try (EmbeddedJetty jetty = new EmbeddedJetty(loader)) {
            jetty.start();
            StreamTransport transport = new StreamTransport(
                    in, out, settings.limits().requestBytes(), settings.load().maxBufferedBytes());
            try (Composition composition = new Composition(transport, Containers.current(), settings)) {
                // A thread that reads cannot be woken, so it is not the one that waits for the signal.
                Thread reader = new Thread(() -> serve(composition.server(), transport), "switchboard-reader");
                reader.setDaemon(true);
                reader.start();
                stop.await();
            }
        }
    }

    private void serve(AsyncRpcServer server, StreamTransport transport) {
        try {
            server.serveForever();
            transport.awaitAnswers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop.give();
        }
    }
}
