package io.switchboard.app;

import io.switchboard.json.JsonLimits;
import io.switchboard.protocol.jsonrpc.JsonRpcLimits;

/**
 * How large a message and its reply may be, as a whole and in each of their parts. Immutable. All are at least 1.
 *
 * @param requestBytes the longest message, in bytes
 * @param responseBytes the longest response to one request, in bytes
 * @param batchResponseBytes the longest reply to a batch, in bytes
 * @param batchItems the most requests in one batch
 * @param depth how many arrays and objects may be open at once
 * @param numberLength the longest number, in characters
 * @param stringLength the longest string or member name, in bytes as sent
 * @param members the most members in one object
 * @param idLength the longest identifier, in bytes as sent, without quotes
 * @param methodLength the longest name of a method, in bytes as sent, without quotes
 */
public record MessageLimits(
        int requestBytes,
        int responseBytes,
        int batchResponseBytes,
        int batchItems,
        int depth,
        int numberLength,
        int stringLength,
        int members,
        int idLength,
        int methodLength) {

    JsonRpcLimits jsonRpc() {
        return new JsonRpcLimits(
                new JsonLimits(depth, numberLength, stringLength, members),
                idLength,
                methodLength,
                batchItems,
                responseBytes,
                batchResponseBytes);
    }
}
