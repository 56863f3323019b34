package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Connection;
import io.switchboard.bench.faults.ServerProcess;
import io.switchboard.bench.faults.Tally;
import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.faults.beans.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server itself says of the faults within it: its beans, which count them, and its log. For use by one thread. */
final class Evidence {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
    /** What was done when a fault happened while the reply was written; the method is not known there. */
    private static final String WRITING = ": writing a response";

    private static final List<String> ASKED_FOR_TOO_MUCH = Stream.of(Fault.ARRAY_TOO_LONG, Fault.HEAP_TOO_SMALL)
            .map(Evidence::calling)
            .toList();

    private final ServerProcess server;
    private final String counts;
    private long incidents;
    private long shortages;

    private Evidence(ServerProcess server, String counts) {
        this.server = server;
        this.counts = counts;
    }

    /** Asks the beans of a server that runs, and reads what it has logged. */
    static Evidence of(ServerProcess server) throws IOException {
        Call call = Call.of(server.address(), "faulty.counts", "[]", "", "1");
        try (Connection connection = Connection.open(server.address(), PATIENCE)) {
            Evidence evidence =
                    new Evidence(server, connection.exchange(call.request()).body());
            evidence.readLog();
            return evidence;
        }
    }

    /**
     * Demands that every fault has happened, at least as often as clients were told so when they asked for nothing else,
     * that the log knows of every incident, and that memory was short only where a bean had asked for too much of it.
     */
    void judge(Tally tally, Verdict verdict) {
        long happened = 0;
        for (Fault fault : Fault.values()) {
            long times = times(fault);
            long right = tally.of(FaultTasks.kind(fault), Citizen.RIGHT);
            System.out.printf("%-28s  happened %d times%n", FaultTasks.kind(fault), times);
            verdict.demand(right > 0 && times >= right, FaultTasks.kind(fault) + " did not happen as it should");
            happened += fault.result() == null ? times : 0;
        }
        System.out.printf("incidents %d, of them in the log %d%n", happened, incidents);
        verdict.demand(incidents >= happened, "incidents that are not in the log");
        verdict.demand(shortages == 0, "the server ran out of memory");
    }

    private long times(Fault fault) {
        Matcher count = Pattern.compile('"' + fault.name() + "\":(\\d+)").matcher(counts);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    private void readLog() throws IOException {
        List<String> places = Stream.concat(
                        Stream.of(Fault.values())
                                .filter(fault -> fault.result() == null)
                                .map(fault -> " " + fault.method()),
                        Stream.of(WRITING))
                .toList();
        // Whatever bytes there are in it, they are no reason to fail.
        try (BufferedReader log = Files.newBufferedReader(server.logFile(), StandardCharsets.ISO_8859_1)) {
            String before = "";
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                if (line.contains(": incident ") && places.stream().anyMatch(line::contains)) {
                    incidents++;
                }
                if (line.contains(OUT_OF_MEMORY) && !isAskedFor(line, before)) {
                    shortages++;
                }
                before = line;
            }
        }
    }

    private static boolean isAskedFor(String line, String before) {
        return line.startsWith(OUT_OF_MEMORY) && ASKED_FOR_TOO_MUCH.stream().anyMatch(before::endsWith);
    }

    private static String calling(Fault fault) {
        return ": calling " + fault.method();
    }
}
