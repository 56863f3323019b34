package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers come back byte for byte. */
class JsonRpcIdTest {

    private final Calls calls = new Calls(RpcDispatcher.builder()
            .method("ping", List.of(), String.class, (context, arguments) -> "pong")
            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                "-7",
                "-0",
                "-0.0",
                "1.0",
                "1E5",
                "1e+5",
                "10e-1",
                "0.1000",
                "999999999999999999",
                "-999999999999999999",
                "1000000000000000000",
                "9223372036854775808",
                "123456789012345678901234567890",
                "-1e-400",
                "\"\"",
                "\"1\"",
                "\"a\\u0062\"",
                "\"\\/\"",
                "\"\\ud800\"",
                "\"ü漢🎈\"",
                "null"
            })
    void idComesBackAsItWasSpelled(String id) {
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"result\":\"pong\",\"id\":" + id + "}",
                calls.send("{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":" + id + "}"));
    }

    @Test
    void whiteSpaceAroundAnIdIsNotPartOfIt() {
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"result\":\"pong\",\"id\":7}",
                calls.send("{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\": \n7\t}"));
    }

    @Test
    @WithinLimit("id-length")
    void idOf256BytesIsEchoed() {
        String id = "\"" + "x".repeat(256) + "\"";
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"result\":\"pong\",\"id\":" + id + "}",
                calls.send("{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":" + id + "}"));
    }

    @Test
    @BeyondLimit("id-length")
    void idOf257BytesIsRefusedWithoutBeingEchoed() {
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"Invalid Request\","
                        + "\"data\":{\"limit\":\"id-length\",\"max\":256}},\"id\":null}",
                calls.send("{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":\"" + "x".repeat(257) + "\"}"));
    }
}
