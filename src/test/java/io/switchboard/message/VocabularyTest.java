package io.switchboard.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests, responses, batches and errors: values that cannot be in a wrong state. */
class VocabularyTest {

    private static final RpcRequest REQUEST = new RpcRequest(new RpcId("1"), "add", Params.NONE);

    @Test
    void aRequestWithoutIdentifierIsANotification() {
        assertTrue(new RpcRequest(null, "add", Params.NONE).isNotification());
    }

    @Test
    void aRequestWithTheNullIdentifierIsNoNotification() {
        assertFalse(new RpcRequest(RpcId.NULL, "add", Params.NONE).isNotification());
    }

    @Test
    void aRequestNeedsAMethod() {
        assertThrows(NullPointerException.class, () -> new RpcRequest(RpcId.NULL, null, Params.NONE));
    }

    @Test
    void aRequestNeedsParams() {
        assertThrows(NullPointerException.class, () -> new RpcRequest(RpcId.NULL, "add", null));
    }

    @Test
    void anIdentifierIsItsSpelling() {
        assertEquals("1.0", new RpcId("1.0").toString());
        assertFalse(new RpcId("1.0").equals(new RpcId("1")));
    }

    @Test
    void anIdentifierThatIsANumberIsSpelledInItsDigits() {
        assertEquals("-7", RpcId.of(-7).text());
        assertEquals(new RpcId("-7"), RpcId.of(-7));
        assertEquals(RpcId.of(-7), new RpcId("-7"));
        assertEquals(RpcId.of(-7), RpcId.of(-7));
        assertEquals(new RpcId("-7").hashCode(), RpcId.of(-7).hashCode());
    }

    @Test
    void identifiersThatAreSpelledOtherwiseDiffer() {
        assertNotEquals(RpcId.of(7), RpcId.of(8));
        assertNotEquals(new RpcId("7.0"), RpcId.of(7));
        assertNotEquals(RpcId.NULL, RpcId.of(0));
    }

    @Test
    void anIdentifierNeedsASpelling() {
        assertThrows(NullPointerException.class, () -> new RpcId(null));
    }

    @Test
    void aSingleItemIsAMessage() {
        assertEquals(List.of(REQUEST), REQUEST.items());
    }

    @Test
    void aBatchMayHaveAnyNumberOfItems() {
        assertEquals(0, new RpcBatch(List.of()).items().size());
        assertEquals(2, new RpcBatch(List.of(REQUEST, REQUEST)).items().size());
    }

    @Test
    void aSingleItemIsNoBatch() {
        assertFalse(REQUEST.batch());
    }

    @Test
    void aMessageDoesNotChangeWithTheListItWasMadeOf() {
        List<RpcItem> items = new ArrayList<>(List.of(REQUEST));
        RpcMessage message = new RpcBatch(items);
        items.clear();
        assertEquals(List.of(REQUEST), message.items());
    }

    @Test
    void aSingleResponseIsAReply() {
        RpcResponse response = RpcResponse.success(RpcId.NULL, 1, int.class);
        assertEquals(List.of(response), response.responses());
    }

    @Test
    void aReplyToABatchHasAResponse() {
        assertThrows(IllegalArgumentException.class, () -> new RpcBatchReply(List.of()));
    }

    @Test
    void aReplyDoesNotChangeWithTheListItWasMadeOf() {
        RpcResponse response = RpcResponse.success(RpcId.NULL, 1, int.class);
        List<RpcResponse> responses = new ArrayList<>(List.of(response));
        RpcReply reply = new RpcBatchReply(responses);
        responses.clear();
        assertEquals(List.of(response), reply.responses());
    }

    @Test
    void aSuccessHasAResultOfAType() {
        RpcResponse response = RpcResponse.success(RpcId.NULL, null, String.class);
        assertFalse(response.isFailure());
        assertEquals(String.class, response.resultType());
    }

    @Test
    void aSuccessNeedsTheTypeOfItsResult() {
        assertThrows(NullPointerException.class, () -> RpcResponse.success(RpcId.NULL, "x", null));
    }

    @Test
    void aFailureHasAnErrorAndNoResult() {
        RpcResponse response = RpcResponse.failure(RpcId.NULL, RpcError.methodNotFound("x"));
        assertTrue(response.isFailure());
        assertNull(response.result());
    }

    @Test
    void aFailureNeedsAnError() {
        assertThrows(NullPointerException.class, () -> RpcResponse.failure(RpcId.NULL, null));
    }

    @Test
    void anErrorNeedsAMessage() {
        assertThrows(NullPointerException.class, () -> new RpcError(1, null, null));
    }

    @Test
    void errorsHaveTheCodesOfTheSpecification() {
        assertEquals(new RpcError(-32700, "Parse error", "why"), RpcError.parseError("why"));
        assertEquals(new RpcError(-32600, "Invalid Request", "why"), RpcError.invalidRequest("why"));
        assertEquals(new RpcError(-32601, "Method not found", "f"), RpcError.methodNotFound("f"));
        assertEquals(new RpcError(-32603, "Internal error", Map.of("incident", "x")), RpcError.internalError("x"));
        assertEquals(
                new RpcError(-32602, "Invalid params", Map.of("path", "params[0]", "expected", "a number")),
                RpcError.invalidParams("params[0]", "a number"));
    }

    @Test
    void theDataOfErrorsKeepsItsOrder() {
        assertEquals(
                "{path=params[0], expected=a}",
                RpcError.invalidParams("params[0]", "a").data().toString());
        assertEquals(
                "{limit=request-bytes, max=1}",
                RpcError.requestTooLarge(1).data().toString());
        assertEquals(
                "{limit=max-waiting, max=1}",
                RpcError.busy("max-waiting", 1).data().toString());
    }

    @Test
    void noParamsAreNeitherNamedNorAny() {
        assertEquals(0, Params.NONE.size());
        assertFalse(Params.NONE.named());
        assertEquals(List.of(), Params.NONE.names());
        assertThrows(IndexOutOfBoundsException.class, () -> Params.NONE.get(0, Object.class));
    }

    @Test
    void aNameThatIsNoIdentifierIsQuoted() {
        assertEquals("params.customer", Params.path("customer"));
        assertEquals("params[\"the customer\"]", Params.path("the customer"));
    }

    @Test
    void aPositionIsNamedByItsNumber() {
        assertEquals("params[3]", Params.NONE.path(3));
    }
}
