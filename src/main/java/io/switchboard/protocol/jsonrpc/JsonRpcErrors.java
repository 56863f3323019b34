package io.switchboard.protocol.jsonrpc;

import io.switchboard.json.JsonLimitException;
import io.switchboard.json.JsonLimits;
import io.switchboard.message.RpcError;
import java.util.Map;

/**
 * The errors that this implementation defines beside the specification's (section 5.1, "Server error"). Whatever goes over a
 * limit is answered with data of the same form, {@code {"limit": name, "max": value}}.
 */
public final class JsonRpcErrors {

    /** A result was too long to be sent; the code that jsonrpsee established. */
    public static final int RESPONSE_TOO_LARGE = -32008;

    /** A result did not fit into what the batch's other replies left; jsonrpsee's code for a batch's reply. */
    public static final int BATCH_RESPONSE_TOO_LARGE = -32011;

    /** A batch had too many items; the code that jsonrpsee established. */
    public static final int BATCH_TOO_LARGE = -32010;

    private JsonRpcErrors() {}

    static RpcError textTooLarge(JsonLimitException e, JsonLimits limits) {
        Map<String, Object> data = RpcError.limitData(e.limit().id(), limits.of(e.limit()));
        data.put("offset", e.offset());
        return new RpcError(RpcError.PARSE_ERROR, "Parse error", data);
    }

    static RpcError idTooLong(int bytes) {
        return new RpcError(RpcError.INVALID_REQUEST, "Invalid Request", RpcError.limitData("id-length", bytes));
    }

    static RpcError methodTooLong(int bytes) {
        return new RpcError(RpcError.INVALID_REQUEST, "Invalid Request", RpcError.limitData("method-length", bytes));
    }

    static RpcError responseTooLarge(int bytes) {
        return new RpcError(RESPONSE_TOO_LARGE, "Response too large", RpcError.limitData("response-bytes", bytes));
    }

    static RpcError batchResponseTooLarge(int bytes) {
        return new RpcError(
                BATCH_RESPONSE_TOO_LARGE,
                "Batch response too large",
                RpcError.limitData("batch-response-bytes", bytes));
    }

    static RpcError batchTooLarge(int items) {
        return new RpcError(BATCH_TOO_LARGE, "Batch too large", RpcError.limitData("batch-items", items));
    }
}
