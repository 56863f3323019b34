package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonOutputLimitException;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes one reply. A response that cannot be written, because its result does not fit JSON or the reply would become too
 * long, is taken back and an error written in its place, so that every request has its answer.
 */
final class ReplyWriter {

    /** Room kept for each error, whatever the results have used up, beside its identifier. */
    private static final int ERROR_BYTES = 256;

    /** The longest array of every JVM. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    private final JsonBytesGenerator out;
    private final int maxBytes;
    private final long errorBytes;
    private final JsonBinding binding;
    private final BiConsumer<RpcResponse, RpcError> replaced;

    ReplyWriter(
            JsonBytesGenerator out,
            JsonRpcLimits limits,
            JsonBinding binding,
            BiConsumer<RpcResponse, RpcError> replaced) {
        this.out = out;
        this.maxBytes = limits.responseBytes();
        this.errorBytes = ERROR_BYTES + limits.idLength();
        this.binding = binding;
        this.replaced = replaced;
    }

    /** Writes the responses, as an array when they answer a batch. */
    byte[] write(List<RpcResponse> responses, boolean batch) {
        out.reset((int) Math.min(MOST_BYTES, maxBytes + errorBytes * (responses.size() + 1)));
        if (batch) {
            out.writeStartArray();
            responses.forEach(this::writeOrReplace);
            out.writeEnd();
        } else {
            writeOrReplace(responses.get(0));
        }
        return out.toByteArray();
    }

    private void writeOrReplace(RpcResponse response) {
        JsonBytesGenerator.Mark start = out.mark();
        RpcError replacement;
        try {
            write(response);
            if (out.size() <= maxBytes) {
                return;
            }
            replacement = JsonRpcErrors.responseTooLarge(maxBytes);
        } catch (Throwable e) {
            replacement = isOutputLimit(e)
                    ? JsonRpcErrors.responseTooLarge(maxBytes)
                    : Incident.report("writing a response", e);
        }
        out.rollback(start);
        write(RpcResponse.failure(response.id(), replacement));
        replaced.accept(response, replacement);
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
        out.write("jsonrpc", "2.0");
        if (response.isFailure()) {
            writeError(response.error());
        } else {
            out.writeKey("result");
            binding.write(response.result(), response.resultType(), out);
        }
        byte[] id = response.id().text().getBytes(StandardCharsets.UTF_8);
        out.writeKey("id").writeRaw(id, 0, id.length);
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
