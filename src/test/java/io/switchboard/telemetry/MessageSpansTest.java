package io.switchboard.telemetry;

import static io.switchboard.telemetry.TracedServer.request;
import static io.switchboard.telemetry.TracedServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.switchboard.RecordingLog;
import io.switchboard.message.RpcError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The span of a message that is no batch. */
@ExtendWith(RecordingLog.class)
class MessageSpansTest {

    private final Service service = new Service();
    private final TracedServer server = TracedServer.of(service);

    @AfterEach
    void close() {
        service.released.countDown();
        server.close();
    }

    private static void assertFailed(String code, SpanData span) {
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals(code, text(span, "error.type"));
        assertEquals(code, text(span, "rpc.response.status_code"));
    }

    @Test
    void isCalledAfterTheMethod() {
        SpanData span = server.only(request("good", "1"));
        assertEquals("good", span.getName());
        assertEquals("good", text(span, "rpc.method"));
        assertNull(text(span, "rpc.method_original"));
    }

    @Test
    void isAServersSpanOfJsonRpc() {
        SpanData span = server.only(request("good", "1"));
        assertEquals(SpanKind.SERVER, span.getKind());
        assertEquals("jsonrpc", text(span, "rpc.system.name"));
        assertEquals("2.0", text(span, "jsonrpc.protocol.version"));
    }

    @Test
    void tellsWhoMadeIt() {
        SpanData span = server.only(request("good", "1"));
        assertEquals("io.switchboard", span.getInstrumentationScopeInfo().getName());
        assertEquals("1.2.3", span.getInstrumentationScopeInfo().getVersion());
        assertEquals(
                "https://opentelemetry.io/schemas/1.44.0",
                span.getInstrumentationScopeInfo().getSchemaUrl());
    }

    @Test
    void ofACallThatSucceedsHasNoStatus() {
        SpanData span = server.only(request("good", "1"));
        assertEquals(StatusCode.UNSET, span.getStatus().getStatusCode());
        assertNull(text(span, "error.type"));
        assertNull(text(span, "rpc.response.status_code"));
    }

    @Test
    void endsAfterItBegan() {
        SpanData span = server.only(request("good", "1"));
        assertTrue(span.hasEnded());
        assertTrue(span.getEndEpochNanos() > span.getStartEpochNanos());
    }

    @Test
    void hasTheIdentifierThatIsANumber() {
        assertEquals("10", text(server.only(request("good", "10")), "jsonrpc.request.id"));
    }

    @Test
    void hasTheIdentifierThatIsAStringWithoutItsQuotes() {
        assertEquals("a-1", text(server.only(request("good", "\"a-1\"")), "jsonrpc.request.id"));
    }

    @Test
    void hasNoIdentifierThatIsNull() {
        assertNull(text(server.only(request("good", "null")), "jsonrpc.request.id"));
    }

    @Test
    void ofANotificationHasNoIdentifier() {
        SpanData span = server.only(request("good", null));
        assertEquals("good", span.getName());
        assertNull(text(span, "jsonrpc.request.id"));
    }

    @Test
    void ofANotificationTellsTheErrorThatNobodyGot() {
        assertFailed("1001", server.only(request("refuse", null)));
    }

    @Test
    void hasTheProperNameBehindAnAlias() {
        SpanData span = server.only(request("fine", "1"));
        assertEquals("good", span.getName());
        assertEquals("good", text(span, "rpc.method"));
        assertEquals("fine", text(span, "rpc.method_original"));
    }

    @Test
    void neverHasANameThatACallerInvented() {
        SpanData span = server.only(request("invented", "1"));
        assertEquals("jsonrpc", span.getName());
        assertEquals("_OTHER", text(span, "rpc.method"));
        assertEquals("invented", text(span, "rpc.method_original"));
        assertFailed("-32601", span);
    }

    @Test
    void hasTheCodeOfAnError() {
        assertFailed("1001", server.only(request("refuse", "1")));
    }

    @Test
    void hasNoTextOfAnError() {
        assertFalse(server.only(request("refuse", "1")).toString().contains("secret"));
    }

    @Test
    void hasTheIncidentAndNothingElseOfAFailure() throws Exception {
        KnownExchange exchange = new KnownExchange(request("fail", "1"));
        SpanData span = server.only(exchange);
        assertFailed("-32603", span);
        assertTrue(exchange.awaitReply().contains(text(span, "switchboard.incident")));
        assertFalse(span.toString().contains("secret"), span::toString);
    }

    @Test
    void hasTheErrorInPlaceOfAResultThatCannotBeWritten() {
        assertFailed("-32603", server.only(request("nan", "1")));
    }

    @Test
    void ofWhatIsNotEvenJsonHasNoMethod() {
        SpanData span = server.only("{");
        assertEquals("jsonrpc", span.getName());
        assertNull(text(span, "rpc.method"));
        assertFailed("-32700", span);
    }

    @Test
    void ofAnEmptyBatchIsThatOfOneError() {
        assertFailed("-32600", server.only("[]"));
    }

    @Test
    void ofARefusedMessageHasTheCodeOfTheRefusal() {
        RpcError refusal = new RpcError(-32009, "Server is busy", null);
        SpanData span = server.only(new KnownExchange("").refusedWith(refusal));
        assertEquals("jsonrpc", span.getName());
        assertFailed("-32009", span);
    }

    @Test
    void tellsThatTheReplyDidNotArrive() {
        SpanData span = server.only(new KnownExchange(request("good", "1")).abandonedByItsSender());
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals("undelivered", text(span, "error.type"));
        assertNull(text(span, "rpc.response.status_code"));
    }

    @Test
    void ofALateCallTellsSoWhileTheMethodStillRuns() throws Exception {
        try (TracedServer hurried = TracedServer.hurried(service)) {
            Thread caller = new Thread(() -> hurried.handle(request("stubborn", "1")));
            caller.start();
            SpanData span = hurried.await(1).get(0);
            assertTrue(caller.isAlive());
            assertEquals("stubborn", span.getName());
            assertFailed("-32002", span);
            service.released.countDown();
            caller.join();
        }
    }
}
