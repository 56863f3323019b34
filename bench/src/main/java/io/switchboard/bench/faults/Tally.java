package io.switchboard.bench.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts outcomes by kind of request. Safe for use by many threads. */
public final class Tally {

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    /**
     * Counts one more.
     *
     * @param kind what was done
     * @param outcome what came of it
     */
    public void add(String kind, String outcome) {
        counts.computeIfAbsent(kind, k -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, o -> new LongAdder())
                .increment();
    }

    /** Gives how often an outcome came of anything. */
    public long of(String outcome) {
        return counts.values().stream()
                .filter(outcomes -> outcomes.containsKey(outcome))
                .mapToLong(outcomes -> outcomes.get(outcome).sum())
                .sum();
    }

    /** Gives how often an outcome came of one kind. */
    public long of(String kind, String outcome) {
        LongAdder count = counts.getOrDefault(kind, Map.of()).get(outcome);
        return count == null ? 0 : count.sum();
    }

    /** Gives how often outcomes that begin with a word came of anything. */
    public long beginningWith(String word) {
        return counts.values().stream()
                .flatMap(outcomes -> outcomes.entrySet().stream())
                .filter(outcome -> outcome.getKey().startsWith(word))
                .mapToLong(outcome -> outcome.getValue().sum())
                .sum();
    }

    /** Gives how many there are of a kind. */
    public long ofKind(String kind) {
        return counts.getOrDefault(kind, Map.of()).values().stream()
                .mapToLong(LongAdder::sum)
                .sum();
    }

    /** Writes all outcomes of all kinds in one line. */
    public String summary() {
        Map<String, Long> sums = new TreeMap<>();
        counts.values().forEach(outcomes -> outcomes.forEach((outcome, n) -> sums.merge(outcome, n.sum(), Long::sum)));
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + ": " + sum.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Writes a line for each kind, in their alphabetical order. */
    public String table() {
        StringBuilder table = new StringBuilder();
        new TreeMap<>(counts).forEach((kind, outcomes) -> {
            table.append(String.format("  %-28s", kind));
            new TreeMap<>(outcomes)
                    .forEach((outcome, count) ->
                            table.append("  ").append(outcome).append(": ").append(count.sum()));
            table.append('\n');
        });
        return table.toString();
    }
}
