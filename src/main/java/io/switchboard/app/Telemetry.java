package io.switchboard.app;

import io.switchboard.ServerEvents;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.telemetry.CurrentSpan;
import io.switchboard.telemetry.ServerTelemetry;
import io.switchboard.telemetry.SpanDestination;

/**
 * The spans of a server, when they are asked for. The only class that knows the room of telemetry: nothing of OpenTelemetry
 * is loaded, nor has to be there, otherwise.
 */
record Telemetry(ServerEvents events, Runnable closing) {

    private static final String NEEDED = "io.opentelemetry.api.GlobalOpenTelemetry";
    private static final Telemetry NONE = new Telemetry(ServerEvents.NONE, () -> {});

    /** Prepares the calls of a server that is asked for spans; to come before every other interceptor. */
    static void prepare(Settings settings, RpcDispatcherBuilder builder) {
        if (settings.observation().telemetry()) {
            require();
            builder.interceptor(Sending.interceptor());
        }
    }

    private static void require() {
        try {
            Class.forName(NEEDED, false, Telemetry.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("--telemetry needs OpenTelemetry on the class path");
        }
    }

    /**
     * Makes the telemetry of a server that is asked for it.
     *
     * @throws RuntimeException when OpenTelemetry cannot be configured as the environment says
     */
    static Telemetry of(Settings settings, RpcDispatcher dispatcher) {
        return settings.observation().telemetry() ? Sending.begin(dispatcher) : NONE;
    }

    /** Loaded only where it can be. */
    private static final class Sending {

        static CurrentSpan interceptor() {
            return new CurrentSpan();
        }

        static Telemetry begin(RpcDispatcher dispatcher) {
            SpanDestination destination = find();
            return new Telemetry(
                    new ServerTelemetry(destination.telemetry(), Version.current(), dispatcher::properName),
                    destination::close);
        }

        private static SpanDestination find() {
            try {
                return SpanDestination.find();
            } catch (LinkageError e) {
                // The interfaces are there, but nothing that implements them, and nobody has set anything.
                throw new IllegalStateException(
                        "--telemetry needs a GlobalOpenTelemetry that the application or an agent"
                                + " has set, or OpenTelemetry's SDK on the class path"
                                + " (io.opentelemetry:opentelemetry-sdk-extension-autoconfigure)");
            }
        }
    }
}
