package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a reply against the verdict on its message. Immutable. */
final class ReplyCheck {

    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;

    /** What a method may answer beside a result and {@code -32602}. */
    private static final Map<String, Integer> DECLARED =
            Map.of("calc.divide", 1001, "orders.get", 1404, "demo.fail", INTERNAL_ERROR);

    private static final List<String> SECRETS =
            List.of("secret", "Exception", "io.switchboard", "java.", "jakarta.", "\tat ");

    private final Set<String> methods;

    /** Takes the names that can be called. */
    ReplyCheck(Set<String> methods) {
        this.methods = methods;
    }

    /** Says what is wrong with a reply; empty when nothing is. A reply of null is none. */
    Optional<String> fault(byte[] message, byte[] reply) {
        Verdict verdict = Oracle.judge(message);
        if (reply == null) {
            return when(verdict.error() != 0 || !verdict.answered().isEmpty(), "no reply, but one was due: " + verdict);
        }
        Optional<String> text = JsonJudge.text(reply);
        if (text.isEmpty()) {
            return Optional.of("the reply is not JSON");
        }
        return leak(verdict, new String(message, UTF_8), text.get()).or(() -> shape(verdict, RawValue.of(text.get())));
    }

    private static Optional<String> when(boolean wrong, String fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    private static Optional<String> leak(Verdict verdict, String message, String reply) {
        if (tellsOrders(verdict) && !reply.contains("\"error\":")) {
            // Orders are kept, so their words may be those of an earlier message.
            return Optional.empty();
        }
        return SECRETS.stream()
                .filter(secret -> reply.contains(secret) && !message.contains(secret))
                .map(secret -> "the reply tells \"" + secret + "\"")
                .findFirst();
    }

    private static boolean tellsOrders(Verdict verdict) {
        return verdict.answered().stream()
                .anyMatch(item -> item.valid() && item.method().startsWith("orders."));
    }

    private Optional<String> shape(Verdict verdict, RawValue reply) {
        if (verdict.error() != 0) {
            return response(reply, "null", Set.of(verdict.error()), false);
        }
        List<Verdict.Item> due = verdict.answered();
        List<RawValue> responses = verdict.batch() && reply.isArray() ? reply.values() : List.of(reply);
        if (verdict.batch() != reply.isArray() || due.size() != responses.size()) {
            return Optional.of(due.size() + " responses were due");
        }
        for (int i = 0; i < due.size(); i++) {
            Optional<String> fault = response(responses.get(i), due.get(i));
            if (fault.isPresent()) {
                return Optional.of("response " + i + ": " + fault.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> response(RawValue response, Verdict.Item item) {
        if (!item.valid()) {
            return response(response, item.id(), Set.of(INVALID_REQUEST), false);
        } else if (!methods.contains(item.method())) {
            return response(response, item.id(), Set.of(METHOD_NOT_FOUND), false);
        }
        int declared = DECLARED.getOrDefault(item.method(), INVALID_PARAMS);
        Set<Integer> codes = declared == INVALID_PARAMS ? Set.of(declared) : Set.of(declared, INVALID_PARAMS);
        return response(response, item.id(), codes, !item.method().equals("demo.fail"));
    }

    private static Optional<String> response(RawValue response, String id, Set<Integer> codes, boolean mayWork) {
        if (!response.isObject() || response.repeats() || response.values().size() != 3) {
            return Optional.of("not an object of three members");
        } else if (response.member("jsonrpc") == null
                || !response.member("jsonrpc").raw().equals("\"2.0\"")) {
            return Optional.of("not of version 2.0");
        } else if (response.member("id") == null || !response.member("id").raw().equals(id)) {
            return Optional.of("the id is not " + id);
        } else if (response.member("result") != null) {
            return when(!mayWork, "a result where an error of " + codes + " was due");
        }
        return error(response.member("error"), codes);
    }

    private static Optional<String> error(RawValue error, Set<Integer> codes) {
        if (error == null || !error.isObject() || error.member("code") == null) {
            return Optional.of("neither a result nor an error with a code");
        } else if (error.member("message") == null || !error.member("message").isString()) {
            return Optional.of("an error without a message");
        }
        RawValue code = error.member("code");
        return when(codes.stream().noneMatch(c -> c.toString().equals(code.raw())), "the code is not one of " + codes);
    }
}
