package io.switchboard.app;

import io.switchboard.MessageOutcome;
import io.switchboard.ServerEvents;
import io.switchboard.dispatch.Procedure;
import io.switchboard.message.TransportContext;
import io.switchboard.metrics.ServerMetrics;
import io.switchboard.transport.servlet.PageServlet.Page;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The meters of a server, when there is Micrometer on the class path. The only class that knows the room of the metrics:
 * one that touched it without asking first would fail where Micrometer is not.
 */
record Meters(ServerEvents events, Supplier<Page> page, Runnable closing) {

    private static final String NEEDED = "io.micrometer.prometheusmetrics.PrometheusMeterRegistry";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Measures nothing. */
    static final Meters NONE =
            new Meters(ServerEvents.NONE, () -> Page.line(NOT_FOUND, "there are no metrics"), () -> {});

    /** Tells whether anything can be measured. */
    static boolean available() {
        try {
            Class.forName(NEEDED, false, Meters.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Makes the meters of a server that is asked for them. */
    static Meters of(Settings settings, Collection<Procedure> procedures) {
        return settings.observation().metrics() && available() ? Measuring.begin(procedures) : NONE;
    }

    /** Loaded only where it can be. */
    private static final class Measuring implements ServerEvents {

        private final CompletableFuture<ServerMetrics> metrics;

        private Measuring(CompletableFuture<ServerMetrics> metrics) {
            this.metrics = metrics;
        }

        /** Loading Micrometer takes longer than a start may; the first message waits for the rest of it, if it must. */
        static Meters begin(Collection<Procedure> procedures) {
            CompletableFuture<ServerMetrics> metrics = CompletableFuture.supplyAsync(
                    () -> new ServerMetrics(procedures), task -> new Thread(task, "switchboard-metrics").start());
            return new Meters(
                    new Measuring(metrics),
                    () -> new Page(OK, ServerMetrics.MEDIA_TYPE, metrics.join().scrape()),
                    () -> metrics.thenAccept(ServerMetrics::close).join());
        }

        @Override
        public TransportContext began(TransportContext context) {
            return metrics.join().began(context);
        }

        @Override
        public void ended(MessageOutcome outcome) {
            metrics.join().ended(outcome);
        }
    }
}
