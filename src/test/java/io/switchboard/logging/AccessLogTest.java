package io.switchboard.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.EndedMessage;
import io.switchboard.LogRecorder;
import io.switchboard.Outcomes;
import io.switchboard.RecordingLog;
import io.switchboard.ServerEvents;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RecordingLog.class)
class AccessLogTest {

    private LogRecorder log;

    @BeforeEach
    void record(LogRecorder recorder) {
        log = recorder;
    }

    private String line(ServerEvents events, String message) throws Exception {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("echo", List.of(Parameter.of("x", String.class)), String.class, (context, a) -> a[0])
                .method("fail", List.of(), String.class, (context, a) -> {
                    throw new IllegalStateException("a secret");
                })
                .build();
        new Outcomes(dispatcher, events).handle(message);
        return last();
    }

    private String last() {
        return log.messages().get(log.messages().size() - 1);
    }

    private JsonObject json(String message) throws Exception {
        return parse(line(AccessLog.json(), message));
    }

    private static JsonObject parse(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":1}";
    }

    private JsonObject ended(Optional<RpcError> refusal, boolean delivered, TransportContext context) {
        AccessLog.json().ended(new EndedMessage(context, 1, 2, 3, refusal, List.of(), delivered));
        return parse(last());
    }

    @Test
    void saysWhatWasCalledAndHowItWent() throws Exception {
        JsonObject line = json(request("echo", "[\"a\"]"));
        assertEquals("ok", line.getString("outcome"));
        assertEquals("echo:ok", line.getJsonArray("calls").getString(0));
        assertEquals("queue", line.getString("transport"));
    }

    @Test
    void saysHowLongMessageAndReplyWere() throws Exception {
        String message = request("echo", "[\"a\"]");
        JsonObject line = json(message);
        assertEquals(message.length(), line.getInt("received"));
        assertEquals("{\"jsonrpc\":\"2.0\",\"result\":\"a\",\"id\":1}".length(), line.getInt("sent"));
    }

    @Test
    void neverSaysWhatACallWasGivenOrReturned() throws Exception {
        assertFalse(
                line(AccessLog.plain(), request("echo", "[\"confidential\"]")).contains("confidential"));
    }

    @Test
    void namesTheIncidentOfAFailure() throws Exception {
        JsonObject line = json(request("fail", "[]"));
        assertEquals(1, log.incident(line.getString("incident")).size());
        assertEquals("error", line.getString("outcome"));
    }

    @Test
    void isOneLineWhateverANameHas() throws Exception {
        String line = line(AccessLog.plain(), request("a\\nb\\u2028c\\u001b\\u202e", "[]"));
        assertTrue(line.contains("[\"a\\u000ab\\u2028c\\u001b\\u202e:-32601\"]"), line);
    }

    @Test
    void letsNoNameGetOutOfItsQuotes() throws Exception {
        String line = line(AccessLog.plain(), request("x\\\" outcome=\\\"ok", "[]"));
        assertTrue(line.contains("[\"x\\\" outcome=\\\"ok:-32601\"]"), line);
    }

    @Test
    void staysJsonWhateverANameHas() throws Exception {
        JsonObject line = json(request("\\\"\\\\\\n\\ud800", "[]"));
        assertTrue(line.getJsonArray("calls").getString(0).startsWith("\"\\\n"));
    }

    @Test
    void cutsALongName() throws Exception {
        JsonObject line = json(request("n".repeat(150), "[]"));
        assertEquals("n".repeat(100) + "…:-32601", line.getJsonArray("calls").getString(0));
    }

    @Test
    void namesTheFirstCallsOfABatchAndCountsAll() throws Exception {
        JsonObject line = json("[" + (request("echo", "[\"a\"]") + ",").repeat(29) + "1]");
        assertEquals(20, line.getJsonArray("calls").size());
        assertEquals(30, line.getInt("count"));
    }

    @Test
    void saysThatAMessageWasRefused() {
        RpcError busy = new RpcError(-32009, "Server is busy", null);
        JsonObject line = ended(Optional.of(busy), true, TransportContext.named("http"));
        assertEquals("refused:-32009", line.getString("outcome"));
    }

    @Test
    void saysThatThePeerHadLeft() {
        assertEquals(
                "undelivered",
                ended(Optional.empty(), false, TransportContext.named("http")).getString("outcome"));
    }

    @Test
    void namesTheCaller() {
        JsonObject line = ended(Optional.empty(), true, new TransportContext() {
            @Override
            public String transport() {
                return "http";
            }

            @Override
            public Optional<Principal> principal() {
                return Optional.of(() -> "ada");
            }
        });
        assertEquals("ada", line.getString("caller"));
    }

    @Test
    void hasTheSameInBothForms() throws Exception {
        String line = line(AccessLog.plain(), request("echo", "[\"a\"]"));
        for (String name : json(request("echo", "[\"a\"]")).keySet()) {
            assertTrue(line.contains(name + "="), line);
        }
    }
}
