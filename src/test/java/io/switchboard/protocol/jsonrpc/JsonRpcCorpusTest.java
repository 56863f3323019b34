package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.json.JsonCorpus.Sample;
import io.switchboard.json.JsonLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good and bad JSON, as a message of its own and inside one. */
class JsonRpcCorpusTest {

    private static final String PARSE_ERROR = "\"code\":-32700";

    private final Calls calls = new Calls(RpcDispatcher.builder().build());

    /** The samples use up all the levels that are allowed; a request around them takes two more. */
    private final Calls deeper = new Calls(
            new JsonRpcLimits(new JsonLimits(66, 1_000, 1 << 20, 10_000), 256, 256, 1_000, 10 << 20, 10 << 20),
            RpcDispatcher.builder().build());

    private static byte[] inside(byte[] json) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(
                "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"id\":1,\"params\":[".getBytes(StandardCharsets.UTF_8));
        message.writeBytes(json);
        message.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return message.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#accept")
    void goodJsonIsNoParseError(Sample sample) {
        assertFalse(calls.send(sample.bytes()).contains(PARSE_ERROR));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void badJsonIsAParseError(Sample sample) {
        assertTrue(calls.send(sample.bytes()).contains(PARSE_ERROR));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#either")
    void doubtfulJsonIsAnswered(Sample sample) {
        assertTrue(calls.send(sample.bytes()).contains("\"error\""));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#accept")
    void goodJsonInsideARequestIsNoParseError(Sample sample) {
        assertFalse(deeper.send(inside(sample.bytes())).contains(PARSE_ERROR));
    }
}
