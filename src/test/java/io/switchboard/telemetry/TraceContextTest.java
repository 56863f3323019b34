package io.switchboard.telemetry;

import static io.switchboard.telemetry.TracedServer.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.switchboard.message.RpcError;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a caller's trace goes on (W3C Trace Context). */
class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String SAMPLED = "00-" + TRACE + "-" + PARENT + "-01";
    private static final String NO_SPAN = "0000000000000000";

    private final TracedServer server = TracedServer.of(new Service());

    @AfterEach
    void close() {
        server.close();
    }

    private static KnownExchange traced(String method, String traceparent) {
        return new KnownExchange(request(method, "1")).with("traceparent", traceparent);
    }

    @Test
    void continuesBelowTheCallersSpan() {
        SpanData span = server.only(traced("good", SAMPLED));
        assertEquals(TRACE, span.getTraceId());
        assertEquals(PARENT, span.getParentSpanId());
        assertTrue(span.getParentSpanContext().isRemote());
    }

    @Test
    void keepsTheStateOfOtherSystems() {
        SpanData span = server.only(traced("good", SAMPLED).with("tracestate", "vendor=1,other=2"));
        assertEquals("1", span.getSpanContext().getTraceState().get("vendor"));
        assertEquals("2", span.getSpanContext().getTraceState().get("other"));
    }

    @Test
    void beginsHereWhenTheCallerHasNone() {
        assertEquals(NO_SPAN, server.only(request("good", "1")).getParentSpanId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "nonsense",
                "00-" + TRACE + "-" + PARENT,
                "ff-" + TRACE + "-" + PARENT + "-01",
                "00-" + TRACE + "-" + PARENT + "-01-more",
                "00-" + TRACE + "-" + NO_SPAN + "-01",
                "00-00000000000000000000000000000000-" + PARENT + "-01",
                SAMPLED + ", " + SAMPLED
            })
    void beginsHereWhenTheHeaderIsMalformed(String traceparent) {
        SpanData span = server.only(traced("good", traceparent));
        assertEquals(NO_SPAN, span.getParentSpanId());
        assertNotEquals(TRACE, span.getTraceId());
    }

    @Test
    void goesOnInAMessageThatIsRefused() {
        KnownExchange exchange = traced("good", SAMPLED).refusedWith(new RpcError(-32009, "Server is busy", null));
        assertEquals(PARENT, server.only(exchange).getParentSpanId());
    }

    @Test
    void goesOnInEveryCallOfABatch() {
        List<SpanData> spans =
                server.handle(new KnownExchange("[" + request("good", "1") + "," + request("span", "2") + "]")
                        .with("traceparent", SAMPLED));
        spans.forEach(span -> assertEquals(TRACE, span.getTraceId()));
        assertEquals(
                1,
                spans.stream()
                        .filter(span -> span.getParentSpanId().equals(PARENT))
                        .count());
    }

    @Test
    void isNotRecordedWhenTheCallerDoesNot() throws Exception {
        KnownExchange exchange = traced("trace", "00-" + TRACE + "-" + PARENT + "-00");
        assertEquals(List.of(), server.handle(exchange));
        assertTrue(exchange.awaitReply().contains(TRACE));
    }

    @Test
    void bringsTheCallersBaggageToTheMethod() throws Exception {
        KnownExchange exchange = traced("baggage", SAMPLED).with("baggage", "tenant=north");
        server.handle(exchange);
        assertTrue(exchange.awaitReply().contains("north"), exchange.awaitReply());
    }

    @Test
    void continuesBelowASpanOfTheContainer() {
        Span container =
                server.telemetry().getTracer("container").spanBuilder("POST").startSpan();
        Scope scope = container.makeCurrent();
        SpanData span = server.only(traced("good", SAMPLED));
        scope.close();
        assertEquals(container.getSpanContext().getSpanId(), span.getParentSpanId());
    }

    @Test
    void endsWithTheMessage() {
        server.only(traced("good", SAMPLED));
        assertFalse(Span.current().getSpanContext().isValid());
    }
}
