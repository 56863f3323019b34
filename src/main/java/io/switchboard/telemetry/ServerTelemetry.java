package io.switchboard.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.switchboard.MessageOutcome;
import io.switchboard.ServerEvents;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.TransportContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes spans of what a JSON-RPC server does. A message has a span of kind {@code SERVER}, from its arrival until its reply
 * is sent; a single request shares it, and each item of a batch has one of its own below. They continue the trace that the
 * message brings along ({@link TransportContext#metadata}), by default as {@code traceparent} and {@code tracestate} of W3C
 * Trace Context. Where an instrumentation of the container has a span for the same request in the handler's thread, they
 * continue that one.
 *
 * <p>Spans are finished when the outcome of their message is known, so they tell what was really sent. Within a call its
 * span is current only where {@link CurrentSpan} is the dispatcher's first interceptor. Safe for use by many threads.
 */
public final class ServerTelemetry implements ServerEvents {

    private static final TextMapGetter<TransportContext> METADATA =
            (context, name) -> context == null ? null : context.metadata(name).orElse(null);

    private final RpcSpans spans;
    private final TextMapPropagator propagator;

    /**
     * Makes the spans of a server.
     *
     * @param telemetry where they go
     * @param version the version of the server
     * @param properName finds the proper name behind any name that is asked for; empty where there is no such method
     */
    public ServerTelemetry(OpenTelemetry telemetry, String version, Function<String, Optional<String>> properName) {
        this.spans = new RpcSpans(telemetry, version, properName);
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public TransportContext began(TransportContext context) {
        return new TracedContext(context, new MessageSpan(spans, parent(context)));
    }

    private Context parent(TransportContext context) {
        Context here = Context.current();
        boolean continued = Span.fromContext(here).getSpanContext().isValid();
        return continued ? here : propagator.extract(here, context, METADATA);
    }

    @Override
    public void decoded(TransportContext context, RpcMessage message) {
        context.unwrap(MessageSpan.class).ifPresent(span -> span.decoded(message));
    }

    @Override
    public void ended(MessageOutcome outcome) {
        outcome.context().unwrap(MessageSpan.class).ifPresent(span -> span.ended(outcome));
    }
}
