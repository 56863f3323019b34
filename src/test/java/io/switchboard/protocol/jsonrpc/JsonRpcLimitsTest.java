package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.json.JsonLimits;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each limit of a message, just under and just over. */
class JsonRpcLimitsTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":1}";

    private final String longName = "m".repeat(256);
    private final Calls calls = new Calls(RpcDispatcher.builder()
            .method("ping", List.of(), String.class, (context, arguments) -> "pong")
            .method(longName, List.of(), String.class, (context, arguments) -> "long")
            .method("any", List.of(Parameter.of("value", Object.class)), String.class, (context, arguments) -> "any")
            .build());

    private String batchOf(int items) {
        return calls.send("[" + String.join(",", Collections.nCopies(items, PING)) + "]");
    }

    @Test
    void batchOf1000IsAnswered() {
        assertEquals(1_000, batchOf(1_000).split("pong", -1).length - 1);
    }

    @Test
    void batchOf1001IsRefusedAsAWhole() {
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32010,\"message\":\"Batch too large\","
                        + "\"data\":{\"limit\":\"batch-items\",\"max\":1000}},\"id\":null}",
                batchOf(1_001));
    }

    @Test
    void batchThatIsTooLargeAndBrokenIsAParseError() {
        assertTrue(calls.send("[" + "1,".repeat(2_000) + "]").contains("-32700"));
    }

    @Test
    void methodNameOf256BytesIsCalled() {
        assertTrue(calls.call(longName, "[]").contains("\"long\""));
    }

    @Test
    void methodNameOf257BytesIsAnInvalidRequest() {
        assertTrue(calls.call(longName + "m", "[]").contains("-32600"));
    }

    @Test
    void nestingOf64LevelsIsRead() {
        // The request and its params are two of them.
        assertTrue(
                calls.call("any", "[" + "[".repeat(62) + "]".repeat(62) + "]").contains("\"any\""));
    }

    @Test
    void nestingOf65LevelsIsAParseError() {
        assertTrue(
                calls.call("any", "[" + "[".repeat(63) + "]".repeat(63) + "]").contains("-32700"));
    }

    @Test
    void numberOf1000DigitsIsRead() {
        assertTrue(calls.call("any", "[" + "1".repeat(1_000) + "]").contains("\"any\""));
    }

    @Test
    void numberOf1001DigitsIsAParseError() {
        assertTrue(calls.call("any", "[" + "1".repeat(1_001) + "]").contains("-32700"));
    }

    @Test
    void limitOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JsonRpcLimits(JsonLimits.DEFAULTS, 256, 256, 0, 1, 1));
    }
}
