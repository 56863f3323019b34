package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonOutputLimitException;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes replies, one at a time. A response that cannot be written, because its result does not fit JSON or the reply would become too
 * long, is taken back and an error written in its place, so that every request has its answer.
 */
final class ReplyWriter {

    /** Room kept for each error, whatever the results have used up, beside its identifier. */
    private static final int ERROR_BYTES = 256;

    /** The longest array of every JVM. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    private static final byte[] JSONRPC = ascii("\"jsonrpc\":");
    private static final byte[] VERSION = ascii("\"2.0\"");
    private static final byte[] RESULT = ascii("\"result\":");
    private static final byte[] ID = ascii("\"id\":");

    private final JsonBytesGenerator out = new JsonBytesGenerator();
    private final int maxBytes;
    private final int batchBytes;
    private final long errorBytes;
    private final JsonBinding binding;
    private BiConsumer<RpcResponse, RpcError> replaced;

    ReplyWriter(JsonRpcLimits limits, JsonBinding binding) {
        this.maxBytes = limits.responseBytes();
        this.batchBytes = limits.batchResponseBytes();
        this.errorBytes = ERROR_BYTES + limits.idLength();
        this.binding = binding;
    }

    private static byte[] ascii(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a reply, that to a batch as an array, and tells which responses were replaced. */
    byte[] write(RpcReply reply, BiConsumer<RpcResponse, RpcError> whenReplaced) {
        replaced = whenReplaced;
        try {
            if (reply instanceof RpcResponse response) {
                writeSingle(response);
            } else {
                writeBatch(reply.responses());
            }
            return out.toByteArray();
        } finally {
            out.reset(0);
            replaced = null;
        }
    }

    private void writeSingle(RpcResponse response) {
        int most = maxBytes(response);
        makeRoom(most, 1);
        writeOrReplace(response, most);
    }

    private void writeBatch(List<RpcResponse> responses) {
        makeRoom(batchBytes, responses.size());
        out.writeStartArray();
        responses.forEach(response -> writeOrReplace(response, batchBytes - 1L));
        out.writeEnd();
    }

    /** Begins a text that results may fill up to a limit, and errors in their places go beyond. */
    private void makeRoom(int resultBytes, int responses) {
        out.reset((int) Math.min(MOST_BYTES, resultBytes + errorBytes * (responses + 1)));
    }

    private int maxBytes(RpcResponse response) {
        return response.maxBytes().orElse(maxBytes);
    }

    /** Writes a response unless it is too long by itself or ends behind the last byte that replies may take up. */
    private void writeOrReplace(RpcResponse response, long last) {
        JsonBytesGenerator.Mark start = out.mark();
        long ownEnd = start.size() + (start.first() ? 0L : 1L) + maxBytes(response);
        boolean roomy = ownEnd <= last;
        RpcError replacement;
        try {
            write(response);
            if (out.size() <= (roomy ? ownEnd : last)) {
                return;
            }
            replacement = tooLarge(response, roomy);
        } catch (Throwable e) {
            replacement = isOutputLimit(e) ? tooLarge(response, roomy) : Incident.report("writing a response", e);
        }
        out.rollback(start);
        write(RpcResponse.failure(response.id(), replacement));
        replaced.accept(response, replacement);
    }

    /** In a batch, a response that would be short enough alone is told that it was not alone. */
    private RpcError tooLarge(RpcResponse response, boolean roomy) {
        return roomy
                ? JsonRpcErrors.responseTooLarge(maxBytes(response))
                : JsonRpcErrors.batchResponseTooLarge(batchBytes);
    }

    /** Binders wrap what the output throws, more than once. */
    private static boolean isOutputLimit(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof JsonOutputLimitException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private void write(RpcResponse response) {
        out.writeStartObject();
        out.writeRawKey(JSONRPC).writeRaw(VERSION, 0, VERSION.length);
        if (response.isFailure()) {
            writeError(response.error());
        } else {
            out.writeRawKey(RESULT);
            binding.write(response.result(), response.resultType(), out);
        }
        out.writeRawKey(ID);
        RpcId id = response.id();
        if (id.isNumber()) {
            out.write(id.number());
        } else {
            out.writeRaw(id.text());
        }
        out.writeEnd();
    }

    private void writeError(RpcError error) {
        out.writeStartObject("error");
        out.write("code", error.code());
        out.write("message", error.message());
        if (error.data() != null) {
            out.writeKey("data");
            binding.write(error.data(), Object.class, out);
        }
        out.writeEnd();
    }
}
