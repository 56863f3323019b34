package io.switchboard.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.switchboard.AsyncRpcServer;
import io.switchboard.ServerLimits;
import io.switchboard.Trace;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.QueueTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JSON-RPC server in memory whose finished spans are kept. */
final class TracedServer implements AutoCloseable {

    private final InMemorySpanExporter finished = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(finished))
                    .build())
            .setPropagators(ContextPropagators.create(TextMapPropagator.composite(
                    W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
            .build();
    private final AsyncRpcServer server;

    private TracedServer(Object service, Duration timeout, int batchParallelism) {
        this.server = serve(service, sdk, new ServerLimits(timeout, batchParallelism, 100, Duration.ofSeconds(1)));
    }

    /** Serves the methods of an object, without a prefix. */
    static TracedServer of(Object service) {
        return new TracedServer(service, Duration.ofSeconds(60), 4);
    }

    /** Serves them one after the other, each for a short time. */
    static TracedServer hurried(Object service) {
        return new TracedServer(service, Duration.ofMillis(150), 1);
    }

    /** Makes a server whose spans go anywhere. */
    static AsyncRpcServer serve(Object service, OpenTelemetry telemetry, ServerLimits limits) {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .interceptor(new CurrentSpan())
                .service("", service)
                .build();
        return new AsyncRpcServer(
                new QueueTransport(),
                new JsonRpcProtocol(),
                dispatcher,
                Trace.NONE,
                new ServerTelemetry(telemetry, "1.2.3", dispatcher::properName),
                limits);
    }

    /** Writes a request without arguments; a null identifier makes it a notification. */
    static String request(String method, String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"" + (id == null ? "" : ",\"id\":" + id) + "}";
    }

    /** Gives what beans make their spans with. */
    OpenTelemetry telemetry() {
        return sdk;
    }

    /** Has a message handled, in this thread as far as that goes, and gives the spans that were finished. */
    List<SpanData> handle(KnownExchange exchange) {
        server.handle(exchange);
        return finished.getFinishedSpanItems();
    }

    /** Has a message handled, and gives the spans that were finished. */
    List<SpanData> handle(String message) {
        return handle(new KnownExchange(message));
    }

    /** Has a message handled that makes one span. */
    SpanData only(KnownExchange exchange) {
        List<SpanData> spans = handle(exchange);
        assertEquals(1, spans.size(), spans::toString);
        return spans.get(0);
    }

    /** Has a message handled that makes one span. */
    SpanData only(String message) {
        return only(new KnownExchange(message));
    }

    /** Waits until so many spans are finished. */
    List<SpanData> await(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (finished.getFinishedSpanItems().size() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertEquals(count, finished.getFinishedSpanItems().size());
        return finished.getFinishedSpanItems();
    }

    /** Finds the one span of a name. */
    static SpanData named(String name, List<SpanData> spans) {
        List<SpanData> found =
                spans.stream().filter(span -> span.getName().equals(name)).toList();
        assertEquals(1, found.size(), spans::toString);
        return found.get(0);
    }

    /** Gives an attribute's text; null when it is not set. */
    static String text(SpanData span, String attribute) {
        return span.getAttributes().get(AttributeKey.stringKey(attribute));
    }

    @Override
    public void close() {
        server.close();
        sdk.close();
    }
}
