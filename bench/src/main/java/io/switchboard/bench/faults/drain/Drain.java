package io.switchboard.bench.faults.drain;

import io.switchboard.bench.faults.ServerProcess;
import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.work.Arguments;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Stops busy servers with SIGTERM, one after the other, and demands that nothing that they had accepted is lost. */
final class Drain {

    private static final String FORMAT = "%5s %9s %9s %9s %9s %9s %12s %9s %9s %5s %8s%n";

    private final Verdict verdict = new Verdict();
    private final Map<Fate, Long> sums = new EnumMap<>(Fate.class);
    private long answeredWhileStopping;

    private Drain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = Arguments.of(List.of(args), Map.of("runs", 20.0)).count("runs");
        Drain drain = new Drain();
        System.out.printf(
                FORMAT,
                "run",
                Fate.ANSWERED,
                "(stopping)",
                Fate.REFUSED,
                Fate.NOT_SENT,
                Fate.RACED,
                Fate.NEVER_TAKEN,
                Fate.WRONG,
                Fate.LOST,
                "exit",
                "seconds");
        for (int run = 1; run <= runs; run++) {
            drain.run(run);
        }
        line("all", drain.sums, drain.answeredWhileStopping, "", "");
        drain.verdict.demand(drain.answeredWhileStopping > 0, "nothing was in flight, so nothing is shown");
        drain.verdict.exit();
    }

    private void run(int number) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start("--trace")) {
            DrainRun run = new DrainRun(server);
            Ledger ledger = run.execute();
            ledger.close(server.log()).forEach(System.out::println);
            Map<Fate, Long> counts = ledger.counts();
            counts.forEach((fate, count) -> sums.merge(fate, count, Long::sum));
            answeredWhileStopping += ledger.answeredWhileStopping();
            String seconds = String.format("%.2f", run.seconds());
            line(number, counts, ledger.answeredWhileStopping(), run.exitCode(), seconds);
            verdict.demand(counts.get(Fate.LOST) == 0, "run " + number + ": requests were lost");
            verdict.demand(counts.get(Fate.WRONG) == 0, "run " + number + ": wrong replies");
            verdict.demand(run.exitCode() == 0, "run " + number + ": exit code " + run.exitCode());
        }
    }

    private static void line(Object run, Map<Fate, Long> counts, long stopping, Object exitCode, String seconds) {
        System.out.printf(
                FORMAT,
                run,
                counts.get(Fate.ANSWERED),
                stopping,
                counts.get(Fate.REFUSED),
                counts.get(Fate.NOT_SENT),
                counts.get(Fate.RACED),
                counts.get(Fate.NEVER_TAKEN),
                counts.get(Fate.WRONG),
                counts.get(Fate.LOST),
                exitCode,
                seconds);
    }
}
