package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.json.JsonLimits;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small limits, each met exactly and gone over by one, and what the caller is told of the limit. */
class JsonRpcEdgesTest {

    private static final JsonRpcLimits LIMITS = new JsonRpcLimits(new JsonLimits(5, 6, 40, 7), 8, 9, 3, 200, 300);

    private final Calls calls = new Calls(
            LIMITS,
            RpcDispatcher.builder()
                    .method(
                            "echo",
                            List.of(Parameter.of("value", Object.class)),
                            Object.class,
                            (context, arguments) -> arguments[0])
                    .method(
                            "text",
                            List.of(Parameter.of("length", int.class)),
                            String.class,
                            (context, arguments) -> "x".repeat((int) arguments[0]))
                    .method("long_name", List.of(), int.class, (context, arguments) -> 1)
                    .build());

    private static String members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"m" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    private static String failure(int code, String message, String data, String id) {
        return "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\",\"data\":" + data
                + "},\"id\":" + id + "}";
    }

    private void assertTaken(String value) {
        assertFalse(calls.call("echo", "[" + value + "]").contains("-32700"));
    }

    private void assertOver(String value, String limit, int max, int offset) {
        String data = "{\"limit\":\"" + limit + "\",\"max\":" + max + ",\"offset\":" + offset + "}";
        assertEquals(failure(-32700, "Parse error", data, "null"), calls.call("echo", "[" + value + "]"));
    }

    /** Where the argument starts in what {@link Calls#call} sends. */
    private static final int START = "{\"jsonrpc\":\"2.0\",\"method\":\"echo\",\"params\":[".length();

    @Test
    @WithinLimit("depth")
    @BeyondLimit("depth")
    void depthEndsWithItsLastLevel() {
        assertTaken("[[[]]]");
        assertOver("[[[[]]]]", "depth", 5, START + 3);
    }

    @Test
    @WithinLimit("number-length")
    @BeyondLimit("number-length")
    void numberEndsWithItsLastCharacter() {
        assertTaken("-1.234");
        assertOver("-1.2345", "number-length", 6, START);
    }

    @Test
    @WithinLimit("string-length")
    @BeyondLimit("string-length")
    void stringEndsWithItsLastByte() {
        assertTaken("\"" + "é".repeat(20) + "\"");
        assertOver("\"" + "é".repeat(20) + "x\"", "string-length", 40, START);
    }

    @Test
    @WithinLimit("string-length")
    @BeyondLimit("string-length")
    void memberNameIsAStringToo() {
        assertTaken("{\"" + "n".repeat(40) + "\":1}");
        assertOver("{\"" + "n".repeat(41) + "\":1}", "string-length", 40, START + 1);
    }

    @Test
    @WithinLimit("members")
    @BeyondLimit("members")
    void objectEndsWithItsLastMember() {
        assertTaken(members(7));
        assertOver(members(8), "members", 7, START + members(7).length());
    }

    @ParameterizedTest
    @CsvSource({"12345678,123456789", "'\"12345678\"','\"123456789\"'", "1.5E1234,1.5E12345"})
    @WithinLimit("id-length")
    @BeyondLimit("id-length")
    void identifierEndsWithItsLastByte(String longest, String longer) {
        String request = "{\"jsonrpc\":\"2.0\",\"method\":\"long_name\",\"id\":%s}";
        // Numbers have a limit of their own, which must not be what is met here.
        Calls wide = new Calls(
                new JsonRpcLimits(JsonLimits.DEFAULTS, 8, 9, 3, 200, 300),
                RpcDispatcher.builder()
                        .method("long_name", List.of(), int.class, (context, arguments) -> 1)
                        .build());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"result\":1,\"id\":" + longest + "}", wide.send(request.formatted(longest)));
        assertEquals(
                failure(-32600, "Invalid Request", "{\"limit\":\"id-length\",\"max\":8}", "null"),
                wide.send(request.formatted(longer)));
    }

    @Test
    @WithinLimit("method-length")
    @BeyondLimit("method-length")
    void methodNameEndsWithItsLastByte() {
        assertEquals("{\"jsonrpc\":\"2.0\",\"result\":1,\"id\":1}", calls.call("long_name", "[]"));
        assertEquals(
                failure(-32600, "Invalid Request", "{\"limit\":\"method-length\",\"max\":9}", "1"),
                calls.call("longer_name", "[]"));
    }

    @Test
    @WithinLimit("batch-items")
    @BeyondLimit("batch-items")
    void batchEndsWithItsLastItem() {
        String item = "{\"jsonrpc\":\"2.0\",\"method\":\"long_name\"}";
        assertEquals("", calls.send("[" + item + "," + item + "," + item + "]"));
        assertEquals(
                failure(-32010, "Batch too large", "{\"limit\":\"batch-items\",\"max\":3}", "null"),
                calls.send("[" + item + "," + item + "," + item + "," + item + "]"));
    }

    private static String text(int length, int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"text\",\"params\":[" + length + "],\"id\":" + id + "}";
    }

    private static final int FRAME = "{\"jsonrpc\":\"2.0\",\"result\":\"\",\"id\":1}".length();

    @Test
    @WithinLimit("response-bytes")
    @BeyondLimit("response-bytes")
    void responseEndsWithItsLastByte() {
        assertEquals(200, calls.send(text(200 - FRAME, 1)).length());
        assertEquals(
                failure(-32008, "Response too large", "{\"limit\":\"response-bytes\",\"max\":200}", "1"),
                calls.send(text(201 - FRAME, 1)));
    }

    @Test
    @WithinLimit("response-bytes")
    @BeyondLimit("response-bytes")
    void itemThatIsTooLongByItselfIsToldSo() {
        assertTrue(calls.send("[" + text(201 - FRAME, 1) + "]").contains("-32008"));
        assertEquals(202, calls.send("[" + text(200 - FRAME, 1) + "]").length());
    }

    @Test
    @WithinLimit("batch-response-bytes")
    @BeyondLimit("batch-response-bytes")
    void replyToABatchEndsWithItsLastByte() {
        int rest = 300 - 3 - 180 - FRAME;
        assertEquals(
                300,
                calls.send("[" + text(180 - FRAME, 1) + "," + text(rest, 2) + "]")
                        .length());
        String reply = calls.send("[" + text(180 - FRAME, 1) + "," + text(rest + 1, 2) + "]");
        assertTrue(
                reply.contains(failure(
                        -32011, "Batch response too large", "{\"limit\":\"batch-response-bytes\",\"max\":300}", "2")),
                reply);
    }
}
