package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/** The rules of JSON-RPC and of the server's limits, written a second time and as simply as can be. */
final class Oracle {

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int BATCH_TOO_LARGE = -32010;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_NAME_BYTES = 256;

    private Oracle() {}

    /** Says what a message deserves. */
    static Verdict judge(byte[] message) {
        Optional<String> text = JsonJudge.text(message);
        if (text.isEmpty()) {
            return Verdict.refused(PARSE_ERROR);
        }
        RawValue value = RawValue.of(text.get());
        if (value.depth() > MOST_DEPTH || value.longestNumber() > MOST_DIGITS) {
            return Verdict.refused(PARSE_ERROR);
        } else if (!value.isArray()) {
            return new Verdict(0, false, List.of(item(value)));
        } else if (value.values().isEmpty()) {
            return Verdict.refused(INVALID_REQUEST);
        } else if (value.values().size() > MOST_ITEMS) {
            return Verdict.refused(BATCH_TOO_LARGE);
        }
        return new Verdict(0, true, value.values().stream().map(Oracle::item).toList());
    }

    private static Verdict.Item item(RawValue value) {
        if (!value.isObject()) {
            return invalid("null");
        }
        RawValue id = value.member("id");
        boolean badId = id != null && !isId(id);
        boolean twoIds = value.names().stream().filter("id"::equals).count() > 1;
        String echo = id == null || badId || twoIds ? "null" : id.raw();
        if (value.repeats() || badId || !isVersion(value.member("jsonrpc")) || !isMethod(value.member("method"))) {
            return invalid(echo);
        }
        RawValue params = value.member("params");
        if (params != null
                && !params.isArray()
                && !params.isObject()
                && !params.raw().equals("null")) {
            return invalid(echo);
        }
        String method = JsonJudge.decoded(value.member("method").raw());
        return new Verdict.Item(true, id == null ? null : id.raw(), method);
    }

    private static Verdict.Item invalid(String id) {
        return new Verdict.Item(false, id, null);
    }

    private static boolean isId(RawValue id) {
        return id.raw().equals("null")
                || id.isNumber() && bytes(id.raw()) <= MOST_NAME_BYTES
                || id.isString() && bytes(id.raw()) - 2 <= MOST_NAME_BYTES;
    }

    private static boolean isVersion(RawValue version) {
        return version != null
                && version.isString()
                && JsonJudge.decoded(version.raw()).equals("2.0");
    }

    private static boolean isMethod(RawValue method) {
        return method != null && method.isString() && bytes(method.raw()) - 2 <= MOST_NAME_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
