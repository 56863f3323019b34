package io.switchboard.bench.compare;

import io.switchboard.bench.work.Workload;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a comparison in Markdown. */
final class ComparisonTable {

    private static final double MEBI = 1 << 20;

    private final Comparison comparison;
    private final Map<Peer, String> notMeasured;
    private final PrintStream out;

    /** Takes those that could not be measured, too, and why: a gap must show. */
    ComparisonTable(Comparison comparison, Map<Peer, String> notMeasured, PrintStream out) {
        this.comparison = comparison;
        this.notMeasured = notMeasured;
        this.out = out;
    }

    /** Prints the table: a part for each workload, and one for the processes. */
    void print(List<RunningPeer> servers, Map<Peer, Long> residentBytes) {
        for (Workload workload : Workload.ALL) {
            int bytes = workload.bytes().length;
            out.println();
            row(
                    "`" + workload.name() + "` (" + bytes + " B)",
                    "requests/s",
                    "of bare",
                    "CPU µs",
                    "p99 µs",
                    "B allocated");
            row("---", "--:", "--:", "--:", "--:", "--:");
            comparison.samples(workload).forEach((peer, samples) -> row(workload, peer, samples));
        }
        out.println();
        row("process", "start to first reply, ms", "resident after the load, MiB");
        row("---", "--:", "--:");
        for (RunningPeer server : servers) {
            row(
                    server.peer().name(),
                    Long.toString(server.startUp().toMillis()),
                    String.format(Locale.ROOT, "%.0f", residentBytes.get(server.peer()) / MEBI));
        }
        out.println();
        notMeasured.forEach((peer, reason) -> out.println("Not measured: " + peer.name() + ": " + reason));
    }

    private void row(Workload workload, Peer peer, List<Sample> samples) {
        double allocated = comparison.allocated(workload, peer);
        row(
                peer.name(),
                Series.of(samples, Sample::perSecond).text(0),
                Series.of(samples, Sample::ratio).text(2),
                Series.of(samples, Sample::cpuMicros).middle(1),
                Series.of(samples, Sample::p99).middle(0),
                Double.isNaN(allocated) ? "n/a" : String.format(Locale.ROOT, "%.0f", allocated));
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
