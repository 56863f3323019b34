package io.switchboard.telemetry;

import static io.switchboard.telemetry.TracedServer.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.switchboard.AsyncRpcServer;
import io.switchboard.RecordingLog;
import io.switchboard.ServerLimits;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails in telemetry, callers get their replies. */
@ExtendWith(RecordingLog.class)
class FailingTelemetryTest {

    private static final String REPLY = "{\"jsonrpc\":\"2.0\",\"result\":\"good\",\"id\":1}";

    /** What the SDK says of an exporter that fails; held, since a logger that nobody holds forgets its level. */
    private static final Logger SDK = Logger.getLogger(SimpleSpanProcessor.class.getName());

    @BeforeAll
    static void silenceTheSdk() {
        SDK.setLevel(Level.OFF);
    }

    @AfterAll
    static void letTheSdkSpeak() {
        SDK.setLevel(null);
    }

    /** A processor of spans that fails where it is told to. */
    private record Broken(boolean atStart, boolean atEnd) implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            if (atStart) {
                throw new IllegalStateException("start");
            }
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            if (atEnd) {
                throw new AssertionError("end");
            }
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    /** An exporter that always fails. */
    private static final class BrokenExporter implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            throw new IllegalStateException("export");
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    /** A propagator that cannot read anything. */
    private static final class BrokenPropagator implements TextMapPropagator {

        @Override
        public Collection<String> fields() {
            return List.of("traceparent");
        }

        @Override
        public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
            throw new IllegalStateException("inject");
        }

        @Override
        public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
            throw new IllegalStateException("extract");
        }
    }

    private static OpenTelemetry telemetry(SpanProcessor processor, TextMapPropagator propagator) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(
                        SdkTracerProvider.builder().addSpanProcessor(processor).build())
                .setPropagators(ContextPropagators.create(propagator))
                .build();
    }

    static Stream<OpenTelemetry> broken() {
        TextMapPropagator propagator = W3CTraceContextPropagator.getInstance();
        return Stream.of(
                telemetry(new Broken(true, false), propagator),
                telemetry(new Broken(false, true), propagator),
                telemetry(SimpleSpanProcessor.create(new BrokenExporter()), propagator),
                telemetry(new Broken(false, false), new BrokenPropagator()));
    }

    private static String reply(OpenTelemetry telemetry, String message) throws Exception {
        try (AsyncRpcServer server = TracedServer.serve(new Service(), telemetry, ServerLimits.DEFAULTS)) {
            KnownExchange exchange = new KnownExchange(message);
            server.handle(exchange);
            return exchange.awaitReply();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void requestsAreAnswered(OpenTelemetry telemetry) throws Exception {
        assertEquals(REPLY, reply(telemetry, request("good", "1")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void batchesAreAnswered(OpenTelemetry telemetry) throws Exception {
        assertEquals(
                "[" + REPLY + "," + REPLY + "]",
                reply(telemetry, "[" + request("good", "1") + "," + request("good", "1") + "]"));
    }
}
