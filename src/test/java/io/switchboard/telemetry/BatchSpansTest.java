package io.switchboard.telemetry;

import static io.switchboard.telemetry.TracedServer.named;
import static io.switchboard.telemetry.TracedServer.request;
import static io.switchboard.telemetry.TracedServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The spans of a batch: one for the message, and one for each item. */
class BatchSpansTest {

    private final Service service = new Service();
    private final TracedServer server = TracedServer.of(service);

    @AfterEach
    void close() {
        service.released.countDown();
        server.close();
    }

    private static String batch(String... items) {
        return "[" + String.join(",", items) + "]";
    }

    @Test
    void haveTheMessagesAsTheParentOfTheCalls() {
        List<SpanData> spans = server.handle(batch(request("good", "1"), request("span", "2")));
        SpanData message = named("jsonrpc", spans);
        assertEquals(3, spans.size());
        assertEquals(message.getSpanId(), named("good", spans).getParentSpanId());
        assertEquals(message.getSpanId(), named("span", spans).getParentSpanId());
        assertEquals(message.getTraceId(), named("span", spans).getTraceId());
    }

    @Test
    void areAllServersSpans() {
        server.handle(batch(request("good", "1")))
                .forEach(span -> assertEquals(SpanKind.SERVER, span.getKind(), span.getName()));
    }

    @Test
    void haveNoMethodOnTheMessages() {
        SpanData message = named("jsonrpc", server.handle(batch(request("good", "1"))));
        assertNull(text(message, "rpc.method"));
        assertNull(text(message, "jsonrpc.request.id"));
    }

    @Test
    void haveTheIdentifierOnTheCall() {
        assertEquals("7", text(named("good", server.handle(batch(request("good", "7")))), "jsonrpc.request.id"));
    }

    @Test
    void haveTheErrorOnTheCallThatFailedAndOnNoOther() {
        List<SpanData> spans = server.handle(batch(request("good", "1"), request("refuse", "2")));
        assertEquals("1001", text(named("refuse", spans), "error.type"));
        assertEquals(StatusCode.UNSET, named("good", spans).getStatus().getStatusCode());
        assertEquals(StatusCode.UNSET, named("jsonrpc", spans).getStatus().getStatusCode());
    }

    @Test
    void areSeveralForEqualNotifications() {
        String notification = request("good", null);
        assertEquals(3, server.handle(batch(notification, notification)).size());
    }

    @Test
    void includeOneForAnItemThatIsNoRequest() {
        List<SpanData> spans = server.handle(batch("7", request("good", "1")));
        SpanData item = spans.stream()
                .filter(span -> "-32600".equals(text(span, "error.type")))
                .findFirst()
                .orElseThrow();
        assertEquals(3, spans.size());
        assertEquals("jsonrpc", item.getName());
    }

    @Test
    void endBeforeTheMessages() {
        List<SpanData> spans = server.handle(batch(request("good", "1"), request("span", "2")));
        SpanData message = named("jsonrpc", spans);
        for (SpanData span : spans) {
            assertTrue(span.getStartEpochNanos() >= message.getStartEpochNanos(), span::toString);
            assertTrue(span.getEndEpochNanos() <= message.getEndEpochNanos(), span::toString);
            assertTrue(span.getEndEpochNanos() >= span.getStartEpochNanos(), span::toString);
        }
    }

    @Test
    void areCurrentInTheThreadOfTheirCall() throws Exception {
        KnownExchange exchange = new KnownExchange(batch(request("meet", "1"), request("meet", "2")));
        List<SpanData> spans = server.handle(exchange);
        List<String> calls = spans.stream()
                .filter(span -> span.getName().equals("meet"))
                .map(SpanData::getSpanId)
                .toList();
        assertEquals(2, calls.size());
        assertNotEquals(calls.get(0), calls.get(1));
        for (String call : calls) {
            assertTrue(exchange.awaitReply().contains(call), exchange.awaitReply());
        }
    }

    @Test
    void tellOfCallsThatWereLateBeforeTheyBegan() throws Exception {
        try (TracedServer hurried = TracedServer.hurried(service)) {
            Thread caller = new Thread(() -> hurried.handle(batch(request("stubborn", "1"), request("good", "2"))));
            caller.start();
            List<SpanData> spans = hurried.await(3);
            assertEquals("-32002", text(named("stubborn", spans), "error.type"));
            assertEquals("-32002", text(named("good", spans), "error.type"));
            service.released.countDown();
            caller.join();
        }
    }
}
