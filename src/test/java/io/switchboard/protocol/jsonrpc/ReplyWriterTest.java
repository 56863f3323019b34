package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Body;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.json.JsonLimits;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.message.RpcException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of results that cannot be sent. */
class ReplyWriterTest {

    private static final JsonRpcLimits SMALL = new JsonRpcLimits(JsonLimits.DEFAULTS, 256, 256, 10, 200, 200);

    /** A value that looks into itself without end. */
    public static class Mirror {
        public Mirror getMirror() {
            return this;
        }
    }

    /** A value whose member cannot be read. */
    public static class Trap {
        public String getBait() {
            throw new IllegalStateException("the secret");
        }
    }

    private static Calls answering(Body body) {
        return answering(JsonRpcLimits.DEFAULTS, body);
    }

    private static Calls answering(JsonRpcLimits limits, Body body) {
        return new Calls(
                limits,
                RpcDispatcher.builder()
                        .method("get", List.of(), Object.class, body)
                        .method("ok", List.of(), String.class, (context, arguments) -> "ok")
                        .build());
    }

    private static void assertIncident(String reply) {
        assertTrue(
                reply.matches("\\{\"jsonrpc\":\"2.0\",\"error\":\\{\"code\":-32603,\"message\":\"Internal error\","
                        + "\"data\":\\{\"incident\":\"[0-9a-f]{16}\"}},\"id\":1}"),
                reply);
    }

    @Test
    void notANumberBecomesAnInternalError() {
        assertIncident(answering((context, arguments) -> Double.NaN).call("get", "[]"));
    }

    @Test
    void infinityDeepInsideAResultBecomesAnInternalError() {
        assertIncident(answering((context, arguments) -> Map.of("a", List.of(1, Float.POSITIVE_INFINITY)))
                .call("get", "[]"));
    }

    @Test
    void resultThatContainsItselfBecomesAnInternalError() {
        assertIncident(answering((context, arguments) -> new Mirror()).call("get", "[]"));
    }

    @Test
    void listThatContainsItselfBecomesAnInternalError() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertIncident(answering((context, arguments) -> list).call("get", "[]"));
    }

    @Test
    void resultThatCannotBeReadBecomesAnInternalErrorWithoutItsText() {
        String reply = answering((context, arguments) -> new Trap()).call("get", "[]");
        assertIncident(reply);
    }

    @Test
    void errorWhoseDataCannotBeWrittenBecomesAnInternalError() {
        assertIncident(answering((context, arguments) -> {
                    throw new RpcException(7, "seven", new Trap());
                })
                .call("get", "[]"));
    }

    @Test
    void itemThatCannotBeWrittenLeavesItsNeighboursAlone() {
        String reply = answering((context, arguments) -> Double.NaN)
                .send(
                        "[{\"jsonrpc\":\"2.0\",\"method\":\"ok\",\"id\":1},{\"jsonrpc\":\"2.0\",\"method\":\"get\",\"id\":2},"
                                + "{\"jsonrpc\":\"2.0\",\"method\":\"ok\",\"id\":3}]");
        assertTrue(
                reply.startsWith("[{\"jsonrpc\":\"2.0\",\"result\":\"ok\",\"id\":1},{\"jsonrpc\":\"2.0\",\"error\""),
                reply);
        assertTrue(reply.endsWith("\"id\":2},{\"jsonrpc\":\"2.0\",\"result\":\"ok\",\"id\":3}]"), reply);
    }

    @Test
    @WithinLimit("response-bytes")
    void replyOfExactlyTheLimitIsSent() {
        String frame = "{\"jsonrpc\":\"2.0\",\"result\":\"\",\"id\":1}";
        String result = "x".repeat(200 - frame.length());
        String reply = answering(SMALL, (context, arguments) -> result).call("get", "[]");
        assertEquals("{\"jsonrpc\":\"2.0\",\"result\":\"" + result + "\",\"id\":1}", reply);
    }

    @Test
    @BeyondLimit("response-bytes")
    void replyOfOneByteMoreIsReplacedByAnError() {
        String frame = "{\"jsonrpc\":\"2.0\",\"result\":\"\",\"id\":1}";
        String result = "x".repeat(201 - frame.length());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32008,\"message\":\"Response too large\","
                        + "\"data\":{\"limit\":\"response-bytes\",\"max\":200}},\"id\":1}",
                answering(SMALL, (context, arguments) -> result).call("get", "[]"));
    }

    @Test
    void hugeResultDoesNotHaveToBeWrittenToTheEnd() {
        List<Integer> endless = new java.util.AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        assertTrue(answering(SMALL, (context, arguments) -> endless)
                .call("get", "[]")
                .contains("-32008"));
    }

    @Test
    void batchKeepsTheResultsThatFit() {
        String call = "{\"jsonrpc\":\"2.0\",\"method\":\"get\",\"id\":%d}";
        String reply = answering(SMALL, (context, arguments) -> "x".repeat(100))
                .send("[" + call.formatted(1) + "," + call.formatted(2) + ","
                        + "{\"jsonrpc\":\"2.0\",\"method\":\"ok\",\"id\":3}]");
        assertTrue(
                reply.contains("xxx\",\"id\":1}") && reply.contains("-32011") && reply.endsWith("\"id\":3}]"), reply);
    }

    @Test
    void optionalResultsAreUnwrapped() {
        Map<String, Object> result = new HashMap<>();
        result.put("present", java.util.Optional.of(1));
        assertFalse(answering((context, arguments) -> result).call("get", "[]").contains("error"));
    }
}
