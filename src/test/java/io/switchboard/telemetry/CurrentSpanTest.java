package io.switchboard.telemetry;

import static io.switchboard.telemetry.TracedServer.named;
import static io.switchboard.telemetry.TracedServer.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.Params;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which span is current where. */
class CurrentSpanTest {

    /** A service that traces what it does. */
    public static class Tracing {

        private OpenTelemetry telemetry;

        @RpcMethod
        public void work() {
            telemetry.getTracer("bean").spanBuilder("query").startSpan().end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"span", "stage"})
    void isTheCallsInTheMethod(String method) throws Exception {
        try (TracedServer server = TracedServer.of(new Service())) {
            KnownExchange exchange = new KnownExchange(request(method, "1"));
            String span = server.only(exchange).getSpanId();
            assertTrue(exchange.awaitReply().contains(span), exchange.awaitReply());
        }
    }

    @Test
    void isTheParentOfWhatTheMethodDoes() {
        Tracing service = new Tracing();
        try (TracedServer server = TracedServer.of(service)) {
            service.telemetry = server.telemetry();
            List<SpanData> spans = server.handle(request("work", "1"));
            assertEquals(named("work", spans).getSpanId(), named("query", spans).getParentSpanId());
        }
    }

    @Test
    void isTheParentOfWhatTheMethodOfABatchDoes() {
        Tracing service = new Tracing();
        try (TracedServer server = TracedServer.of(service)) {
            service.telemetry = server.telemetry();
            List<SpanData> spans = server.handle("[" + request("work", "1") + "]");
            assertEquals(named("work", spans).getSpanId(), named("query", spans).getParentSpanId());
        }
    }

    @Test
    void isNoneAfterTheCall() {
        try (TracedServer server = TracedServer.of(new Service())) {
            server.handle(request("span", "1"));
            server.handle(request("refuse", "1"));
            assertFalse(Span.current().getSpanContext().isValid());
        }
    }

    @Test
    void isNoneWhereThereIsNoTelemetry() {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .interceptor(new CurrentSpan())
                .service("", new Service())
                .build();
        RpcRequest request = new RpcRequest(new RpcId("1"), "span", Params.NONE);
        assertEquals(
                "0000000000000000",
                dispatcher.dispatch(request, TransportContext.named("test")).result());
    }
}
