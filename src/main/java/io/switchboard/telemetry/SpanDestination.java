package io.switchboard.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where the spans of a server go. To be closed after the server. */
public final class SpanDestination implements AutoCloseable {

    private final OpenTelemetry telemetry;
    private final Runnable closing;

    private SpanDestination(OpenTelemetry telemetry, Runnable closing) {
        this.telemetry = telemetry;
        this.closing = closing;
    }

    /**
     * Finds where spans are to go. An application or an agent that has set {@link GlobalOpenTelemetry} has decided that;
     * otherwise an SDK is made as the standard environment variables ({@code OTEL_…}) and system properties ({@code
     * otel.…}) say, and set, so that the spans of beans go there too.
     *
     * @return the destination
     * @throws RuntimeException when the SDK cannot be made as configured; its message says why
     * @throws LinkageError when there is no SDK on the class path
     */
    public static synchronized SpanDestination find() {
        return LeasedTelemetry.isFree() ? OwnSdk.configure() : new SpanDestination(GlobalOpenTelemetry.get(), () -> {});
    }

    /**
     * Gives what makes spans that go there.
     *
     * @return never null
     */
    public OpenTelemetry telemetry() {
        return telemetry;
    }

    /** Sends what has not been sent yet, for up to 5 seconds, and ends the SDK, unless somebody else has set it. */
    @Override
    public void close() {
        closing.run();
    }

    /** Loaded only where nobody else has set one. */
    private static final class OwnSdk {

        private static final long CLOSE_SECONDS = 5;
        private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
        private static final String UNNAMED = "unknown_service";

        private static final Map<String, String> DEFAULTS = Map.of(
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.metrics.exporter", "none",
                "otel.logs.exporter", "none");

        static SpanDestination configure() {
            Thread current = Thread.currentThread();
            ClassLoader loader = current.getContextClassLoader();
            OpenTelemetrySdk sdk;
            try {
                // The threads that are started here inherit it, and some of the JDK's own outlive the application.
                current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
                sdk = build();
            } finally {
                current.setContextClassLoader(loader);
            }
            LeasedTelemetry.lease(sdk);
            return new SpanDestination(sdk, () -> close(sdk));
        }

        private static OpenTelemetrySdk build() {
            return AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> DEFAULTS)
                    .addResourceCustomizer((resource, config) -> named(resource))
                    // The server closes it, after its last message and not before.
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk();
        }

        private static void close(OpenTelemetrySdk sdk) {
            LeasedTelemetry.giveBack();
            sdk.shutdown().join(CLOSE_SECONDS, TimeUnit.SECONDS);
        }

        private static Resource named(Resource resource) {
            String name = resource.getAttribute(SERVICE);
            return name == null || name.startsWith(UNNAMED)
                    ? resource.toBuilder().put(SERVICE, "switchboard").build()
                    : resource;
        }
    }
}
