package io.switchboard.logging;

import io.switchboard.MessageOutcome;
import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the access log says of one message, as pairs of a name and a value that is ready to be written. Names of methods are
 * the only thing in it that a caller chose.
 */
final class AccessLine {

    /** A batch may have thousands of calls, a line has room for some. */
    private static final int MOST_CALLS = 20;

    private static final int LONGEST_NAME = 100;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private AccessLine() {}

    /** Writes pairs such as {@code calls=["calc.add:ok"]}, with a blank between them. */
    static String plain(Instant time, MessageOutcome message) {
        return write(time, message, " ", pair -> pair.getKey() + "=" + pair.getValue());
    }

    /** Writes a JSON object. */
    static String json(Instant time, MessageOutcome message) {
        return "{" + write(time, message, ",", pair -> "\"" + pair.getKey() + "\":" + pair.getValue()) + "}";
    }

    private static String write(
            Instant time, MessageOutcome message, String separator, Function<Map.Entry<String, String>, String> form) {
        return pairs(time, message).entrySet().stream().map(form).collect(Collectors.joining(separator));
    }

    private static Map<String, String> pairs(Instant time, MessageOutcome message) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("time", LineText.quoted(time.truncatedTo(ChronoUnit.MILLIS).toString()));
        pairs.put("transport", LineText.quoted(message.context().transport()));
        message.context()
                .principal()
                .map(Principal::getName)
                .ifPresent(caller -> pairs.put("caller", LineText.quoted(cut(caller))));
        pairs.put("outcome", LineText.quoted(outcome(message)));
        pairs.put("calls", calls(message));
        pairs.put("count", Integer.toString(message.calls().size()));
        pairs.put("millis", String.format(Locale.ROOT, "%.3f", message.nanos() / NANOS_PER_MILLI));
        pairs.put("received", Integer.toString(message.receivedBytes()));
        pairs.put("sent", Integer.toString(message.sentBytes()));
        String incidents = incidents(message);
        if (!incidents.isEmpty()) {
            pairs.put("incident", LineText.quoted(incidents));
        }
        return pairs;
    }

    private static String outcome(MessageOutcome message) {
        if (message.refusal().isPresent()) {
            return "refused:" + message.refusal().get().code();
        }
        if (!message.delivered()) {
            return "undelivered";
        }
        return message.calls().stream().allMatch(call -> call.error().isEmpty()) ? "ok" : "error";
    }

    /** Each in quotes of its own, with the outcome last, so that no name can pass for two calls. */
    private static String calls(MessageOutcome message) {
        return message.calls().stream()
                .limit(MOST_CALLS)
                .map(call -> name(call) + ":"
                        + call.error()
                                .map(error -> Integer.toString(error.code()))
                                .orElse("ok"))
                .map(LineText::quoted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String name(CallOutcome call) {
        return call.request() == null ? "-" : cut(call.request().method());
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static String incidents(MessageOutcome message) {
        return message.calls().stream()
                .map(CallOutcome::error)
                .flatMap(Optional::stream)
                .map(RpcError::incident)
                .flatMap(Optional::stream)
                .limit(MOST_CALLS)
                .collect(Collectors.joining(" "));
    }
}
