package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.Outcomes;
import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.json.JsonLimits;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.message.RpcException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Methods whose results may be shorter or longer than the server's limit, which is 200 bytes, or 500 for a batch. */
class MaxResponseBytesTest {

    private static final int FRAME = "{\"jsonrpc\":\"2.0\",\"result\":\"\",\"id\":1}".length();

    private final RpcDispatcher dispatcher =
            RpcDispatcher.builder().service("", this).build();
    private final Calls calls = new Calls(new JsonRpcLimits(JsonLimits.DEFAULTS, 256, 256, 10, 200, 500), dispatcher);

    @RpcMethod(maxResponseBytes = 100)
    public String brief(int length) {
        return "x".repeat(length);
    }

    @RpcMethod(maxResponseBytes = 400)
    public String lengthy(int length) {
        return "x".repeat(length);
    }

    @RpcMethod(maxResponseBytes = 1_000)
    public String boundless(int length) {
        return "x".repeat(length);
    }

    @RpcMethod
    public String usual(int length) {
        return "x".repeat(length);
    }

    @RpcMethod(maxResponseBytes = 1)
    public String nothing(int length) {
        return "x".repeat(length);
    }

    @RpcMethod(maxResponseBytes = 100)
    public String failing(int length) {
        throw new RpcException(7, "seven", "x".repeat(length));
    }

    @AfterEach
    void close() {
        calls.close();
    }

    private static String request(String method, int bytes, int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":[" + (bytes - FRAME) + "],\"id\":" + id
                + "}";
    }

    /** Asks for a result whose response has so many bytes. */
    private String send(String method, int bytes) {
        return calls.send(request(method, bytes, 1));
    }

    private static String tooLarge(int max) {
        return "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32008,\"message\":\"Response too large\","
                + "\"data\":{\"limit\":\"response-bytes\",\"max\":" + max + "}},\"id\":1}";
    }

    @Test
    @WithinLimit("bytes a response of the method")
    @BeyondLimit("bytes a response of the method")
    void responseMayHaveToBeShorterThanTheServersLimit() {
        assertEquals(100, send("brief", 100).length());
        assertEquals(tooLarge(100), send("brief", 101));
    }

    @Test
    void responseMayBeLongerThanTheServersLimit() {
        assertEquals(400, send("lengthy", 400).length());
        assertEquals(tooLarge(400), send("lengthy", 401));
    }

    @Test
    void otherMethodsKeepTheServersLimit() {
        send("lengthy", 400);
        assertEquals(200, send("usual", 200).length());
        assertEquals(tooLarge(200), send("usual", 201));
    }

    @Test
    void errorInPlaceOfTheShortestResultIsWrittenInFull() {
        assertEquals(tooLarge(1), send("nothing", FRAME));
    }

    @Test
    void errorsOfTheMethodGoByTheServersLimit() {
        assertTrue(calls.call("failing", "[100]").contains("\"code\":7"));
        assertEquals(tooLarge(200), calls.call("failing", "[200]"));
    }

    @Test
    void inABatchTheMethodsLimitHolds() {
        assertEquals("[" + tooLarge(100) + "]", calls.send("[" + request("brief", 101, 1) + "]"));
        assertEquals(400 + 2, calls.send("[" + request("lengthy", 400, 1) + "]").length());
    }

    @Test
    void inABatchTheBatchsLimitHoldsToo() {
        assertEquals(500, calls.send("[" + request("boundless", 498, 1) + "]").length());
        assertEquals(
                "[{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32011,\"message\":\"Batch response too large\","
                        + "\"data\":{\"limit\":\"batch-response-bytes\",\"max\":500}},\"id\":1}]",
                calls.send("[" + request("boundless", 499, 1) + "]"));
    }

    @Test
    void aloneTheBatchsLimitDoesNotMatter() {
        assertEquals(1_000, send("boundless", 1_000).length());
        assertEquals(tooLarge(1_000), send("boundless", 1_001));
    }

    @Test
    void responsesOfOneBatchHaveEachTheirOwnLimit() {
        String reply = calls.send(
                "[" + request("brief", 101, 1) + "," + request("usual", 200, 2) + "," + request("brief", 100, 3) + "]");
        assertEquals("[,,]".length() + tooLarge(100).length() + 200 + 100, reply.length());
    }

    @Test
    void observersSeeTheError() throws Exception {
        List<CallOutcome> seen = new ArrayList<>();
        new Outcomes(dispatcher, outcome -> seen.addAll(outcome.calls())).handle(request("brief", 101, 1));
        assertEquals(-32008, seen.get(0).error().orElseThrow().code());
    }
}
