package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.json.JsonLimits;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits that a message has by default, each met exactly and gone over by one. */
class JsonRpcLimitsTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":1}";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"result\":\"pong\",\"id\":1}";
    private static final String ANY = "{\"jsonrpc\":\"2.0\",\"result\":\"any\",\"id\":1}";
    private static final String TEXT_FRAME = "{\"jsonrpc\":\"2.0\",\"result\":\"\",\"id\":1}";

    /** Where the only argument starts in what {@link Calls#call} sends. */
    private static final int START = "{\"jsonrpc\":\"2.0\",\"method\":\"any\",\"params\":[".length();

    private final String longName = "m".repeat(256);
    private final Calls calls = new Calls(RpcDispatcher.builder()
            .method("ping", List.of(), String.class, (context, arguments) -> "pong")
            .method(longName, List.of(), String.class, (context, arguments) -> "any")
            .method("any", List.of(Parameter.of("value", Object.class)), String.class, (context, arguments) -> "any")
            .method(
                    "text",
                    List.of(Parameter.of("length", int.class)),
                    String.class,
                    (context, arguments) -> "x".repeat((int) arguments[0]))
            .build());

    private static String failure(int code, String message, String limit, int max, String more, String id) {
        return "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + message
                + "\",\"data\":{\"limit\":\"" + limit + "\",\"max\":" + max + more + "}},\"id\":" + id + "}";
    }

    private void assertTaken(String value) {
        assertEquals(ANY, calls.call("any", "[" + value + "]"));
    }

    private void assertOver(String value, String limit, int max, int offset) {
        assertEquals(
                failure(-32700, "Parse error", limit, max, ",\"offset\":" + (START + offset), "null"),
                calls.call("any", "[" + value + "]"));
    }

    private String batchOf(int items) {
        return calls.send("[" + String.join(",", Collections.nCopies(items, PING)) + "]");
    }

    @Test
    @WithinLimit("batch-items")
    void batchOf1000IsAnswered() {
        assertEquals("[" + String.join(",", Collections.nCopies(1_000, PONG)) + "]", batchOf(1_000));
    }

    @Test
    @BeyondLimit("batch-items")
    void batchOf1001IsRefusedAsAWhole() {
        assertEquals(failure(-32010, "Batch too large", "batch-items", 1_000, "", "null"), batchOf(1_001));
    }

    @Test
    void batchThatIsTooLargeAndBrokenIsAParseError() {
        assertTrue(calls.send("[" + "1,".repeat(2_000) + "]").contains("-32700"));
    }

    @Test
    @WithinLimit("method-length")
    void methodNameOf256BytesIsCalled() {
        assertEquals(ANY, calls.call(longName, "[]"));
    }

    @Test
    @BeyondLimit("method-length")
    void methodNameOf257BytesIsAnInvalidRequest() {
        assertEquals(
                failure(-32600, "Invalid Request", "method-length", 256, "", "1"), calls.call(longName + "m", "[]"));
    }

    @Test
    @WithinLimit("depth")
    void nestingOf64LevelsIsRead() {
        // The request and its params are two of them.
        assertTaken("[".repeat(62) + "]".repeat(62));
    }

    @Test
    @BeyondLimit("depth")
    void nestingOf65LevelsIsAParseError() {
        assertOver("[".repeat(63) + "]".repeat(63), "depth", 64, 62);
    }

    @Test
    @WithinLimit("number-length")
    void numberOf1000DigitsIsRead() {
        assertTaken("1".repeat(1_000));
    }

    @Test
    @BeyondLimit("number-length")
    void numberOf1001DigitsIsAParseError() {
        assertOver("1".repeat(1_001), "number-length", 1_000, 0);
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    @Test
    @WithinLimit("string-length")
    void stringOfAMebibyteIsRead() {
        assertTaken(text(1_048_576));
    }

    @Test
    @BeyondLimit("string-length")
    void stringOfOneByteMoreIsAParseError() {
        assertOver(text(1_048_577), "string-length", 1_048_576, 0);
    }

    private static String members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"m" + i + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    @WithinLimit("members")
    void objectOf10000MembersIsRead() {
        assertTaken(members(10_000));
    }

    @Test
    @BeyondLimit("members")
    void objectOf10001MembersIsAParseError() {
        // The comma takes the place of the brace that closes the shorter object.
        assertOver(members(10_001), "members", 10_000, members(10_000).length());
    }

    private String results(int... lengths) {
        return calls.send(IntStream.of(lengths)
                .mapToObj(length -> "{\"jsonrpc\":\"2.0\",\"method\":\"text\",\"params\":[" + length + "],\"id\":1}")
                .collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    @WithinLimit("response-bytes")
    void responseOf10MebibytesIsSent() {
        int rest = 10_485_760 - TEXT_FRAME.length();
        assertEquals(10_485_760, calls.call("text", "[" + rest + "]").length());
    }

    @Test
    @BeyondLimit("response-bytes")
    void responseOfOneByteMoreIsReplaced() {
        int rest = 10_485_761 - TEXT_FRAME.length();
        assertEquals(
                failure(-32008, "Response too large", "response-bytes", 10_485_760, "", "1"),
                calls.call("text", "[" + rest + "]"));
    }

    /** How long a second result may be behind one of a million bytes: brackets and a comma go off, too. */
    private static final int ROOM = 10_485_760 - 3 - 1_000_000 - 2 * TEXT_FRAME.length();

    @Test
    @WithinLimit("batch-response-bytes")
    void replyOf10MebibytesToABatchIsSent() {
        assertEquals(10_485_760, results(1_000_000, ROOM).length());
    }

    @Test
    @BeyondLimit("batch-response-bytes")
    void resultThatMakesItOneByteMoreIsReplaced() {
        String reply = results(1_000_000, ROOM + 1);
        String error = failure(-32011, "Batch response too large", "batch-response-bytes", 10_485_760, "", "1");
        assertEquals("," + error + "]", reply.substring(1 + TEXT_FRAME.length() + 1_000_000));
    }

    @Test
    void limitOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JsonRpcLimits(JsonLimits.DEFAULTS, 256, 256, 0, 1, 1));
    }
}
