package io.switchboard.protocol.jsonrpc;

import io.switchboard.message.RpcError;
import java.util.Map;

/** The errors that this implementation defines beside the specification's (section 5.1, "Server error"). */
public final class JsonRpcErrors {

    /** A result was too long to be sent; the code that jsonrpsee established. */
    public static final int RESPONSE_TOO_LARGE = -32008;

    /** A batch had too many items; the code that jsonrpsee established. */
    public static final int BATCH_TOO_LARGE = -32010;

    private JsonRpcErrors() {}

    static RpcError responseTooLarge(int bytes) {
        return new RpcError(RESPONSE_TOO_LARGE, "Response too large", Map.of("limit", bytes));
    }

    static RpcError batchTooLarge(int items) {
        return new RpcError(BATCH_TOO_LARGE, "Batch too large", Map.of("limit", items));
    }
}
