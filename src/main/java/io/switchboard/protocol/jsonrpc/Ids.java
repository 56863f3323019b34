package io.switchboard.protocol.jsonrpc;

import io.switchboard.message.RpcId;
import java.nio.charset.StandardCharsets;

/** Makes identifiers of what stands in a message. */
final class Ids {

    /** As many as every long has room for. */
    private static final int MOST_DIGITS = 18;

    private Ids() {}

    /** Makes an identifier of a JSON string. */
    static RpcId ofString(byte[] message, int from, int to) {
        return new RpcId(new String(message, from, to - from, StandardCharsets.UTF_8));
    }

    /** Makes an identifier of a JSON number; one that is spelled in another way than a long is kept as text. */
    static RpcId ofNumber(byte[] message, int from, int to) {
        boolean negative = message[from] == '-';
        int first = negative ? from + 1 : from;
        // A zero behind the sign would be lost; other numbers do not begin with one.
        if (to - first > MOST_DIGITS || negative && message[first] == '0') {
            return ofString(message, from, to);
        }
        long number = 0;
        for (int i = first; i < to; i++) {
            int digit = message[i] - '0';
            if (digit < 0 || digit > 9) {
                return ofString(message, from, to);
            }
            number = 10 * number + digit;
        }
        return RpcId.of(negative ? -number : number);
    }
}
