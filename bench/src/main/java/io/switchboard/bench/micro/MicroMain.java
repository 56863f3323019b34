package io.switchboard.bench.micro;

import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints one table. Takes the options of JMH, which override what is set here. */
public final class MicroMain {

    private static final String PEER = "jsonrpc4j";
    private static final String PRODUCT = "switchboard";
    private static final int WRONG_OPTION = 2;
    private static final int WARMUPS = 4;
    private static final int MEASUREMENTS = 5;

    private MicroMain() {}

    /**
     * Runs. Ends the process with code 2 when the options are wrong or name no benchmark.
     *
     * @param args options of JMH, such as {@code -p workload=add} or the name of a benchmark
     * @throws RunnerException when a benchmark fails
     * @throws IOException when the help cannot be printed
     */
    public static void main(String[] args) throws RunnerException, IOException {
        try {
            CommandLineOptions given = new CommandLineOptions(args);
            if (given.shouldHelp()) {
                given.showHelp();
            } else {
                run(given);
            }
        } catch (CommandLineOptionException e) {
            fail("takes options of JMH: " + e.getMessage().strip());
        } catch (NoBenchmarksException e) {
            fail("has no benchmark of this name");
        }
    }

    private static void fail(String reason) {
        System.err.println("bench/micro " + reason);
        System.exit(WRONG_OPTION);
    }

    private static void run(CommandLineOptions given) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given).addProfiler(GCProfiler.class).shouldFailOnError(true);
        options.forks(given.getForkCount().orElse(1));
        options.warmupIterations(given.getWarmupIterations().orElse(WARMUPS));
        options.warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)));
        options.measurementIterations(given.getMeasurementIterations().orElse(MEASUREMENTS));
        options.measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)));
        print(new Runner(options.build()).run(), System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        List<RunResult> rows = results.stream()
                .sorted(Comparator.comparing(MicroMain::suite)
                        .thenComparing(MicroMain::size)
                        .thenComparing(result -> result.getPrimaryResult().getLabel()))
                .toList();
        out.println();
        out.printf(
                "%-10s %-12s %12s %9s %10s %10s %9s%n",
                "workload", "what", "ns/op", "+-", "B/op", "ns/item", "of peer");
        for (RunResult row : rows) {
            Optional<RunResult> peer = rows.stream()
                    .filter(other -> workload(other).equals(workload(row)))
                    .filter(other -> other.getPrimaryResult().getLabel().equals(PEER))
                    .findFirst();
            out.printf(
                    Locale.ROOT,
                    "%-10s %-12s %12.0f %9.0f %10.0f %10.0f %9s%n",
                    workload(row),
                    row.getPrimaryResult().getLabel(),
                    row.getPrimaryResult().getScore(),
                    row.getPrimaryResult().getScoreError(),
                    bytes(row),
                    row.getPrimaryResult().getScore()
                            / Workload.of(workload(row)).items(),
                    row.getPrimaryResult().getLabel().equals(PRODUCT)
                            ? peer.map(other -> ratio(row, other)).orElse("")
                            : "");
        }
    }

    private static String suite(RunResult result) {
        return result.getParams().getBenchmark().replaceFirst("\\.\\w+$", "");
    }

    private static int size(RunResult result) {
        return Workload.of(workload(result)).request().length();
    }

    private static String workload(RunResult result) {
        return result.getParams().getParam("workload");
    }

    private static double bytes(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }

    private static String ratio(RunResult product, RunResult peer) {
        return String.format(
                Locale.ROOT,
                "%.2f",
                product.getPrimaryResult().getScore() / peer.getPrimaryResult().getScore());
    }
}
