package io.switchboard.protocol.jsonrpc;

import io.switchboard.json.JsonLimits;
import java.util.Objects;

/**
 * How much one message may hold.
 *
 * @param json the limits of the JSON text; beyond them a message is a parse error
 * @param idLength how long an identifier may be, in bytes as sent, without quotes; beyond it the request is invalid
 * @param methodLength how long the name of a method may be, in bytes as sent, without quotes; beyond it the request is invalid
 * @param batchItems how many items a batch may have; beyond it the whole batch is refused
 * @param responseBytes how long the response to one request may be, in bytes; one that is longer is replaced by an error
 * @param batchResponseBytes how long the responses to a batch may be together, in bytes; each that does not fit any more is
 *     replaced by an error
 */
public record JsonRpcLimits(
        JsonLimits json, int idLength, int methodLength, int batchItems, int responseBytes, int batchResponseBytes) {

    /** Identifiers and names of 256 bytes, 1,000 items, replies of 10 MiB, and {@link JsonLimits#DEFAULTS}. */
    public static final JsonRpcLimits DEFAULTS =
            new JsonRpcLimits(JsonLimits.DEFAULTS, 256, 256, 1_000, 10 << 20, 10 << 20);

    /** Checks that every limit lets something through. */
    public JsonRpcLimits {
        Objects.requireNonNull(json, "json");
        if (idLength < 1 || methodLength < 1 || Math.min(batchItems, Math.min(responseBytes, batchResponseBytes)) < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
