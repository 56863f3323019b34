package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.faults.Vitals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much a server holds, looked at from time to time. For use by one thread. */
final class Samples {

    private static final int FEWEST = 32;
    /** Every misbehaviour, the sieges in turn included, comes round within this time. */
    private static final long ROUND_NANOS = 60_000_000_000L;

    private static final double TOLERANCE = 0.2;
    private static final double HEAP_SLACK = 8;
    private static final double THREAD_SLACK = 8;
    private static final double FILE_SLACK = 40;

    private final Vitals vitals;
    private final List<Sample> samples = new ArrayList<>();

    Samples(Vitals vitals) {
        this.vitals = vitals;
    }

    private record Sample(long nanos, double heap, int threads, int files) {}

    /** Takes another one, and writes it. */
    String take() throws IOException, InterruptedException {
        Sample sample = new Sample(System.nanoTime(), vitals.heapMegabytes(), vitals.threads(), vitals.files());
        samples.add(sample);
        return String.format("heap %5.1f MB, threads %3d, files %4d", sample.heap, sample.threads, sample.files);
    }

    /**
     * Demands that the last quarter of the time was no higher than the second; the first one is for warming up. A sample has
     * in it what happens to be under way, and the lowest ones have least of that, while what is never let go is in all of
     * them. Means are compared too, where a quarter is long enough for the same things to have been under way in each.
     * Medians would not do: about half of the time much is held, so that they are now high and now low.
     */
    void judge(Verdict verdict) {
        if (samples.size() < FEWEST) {
            System.out.println("too short to tell whether memory, threads and files grow");
            return;
        }
        judge(verdict, "heap, MB", HEAP_SLACK, Sample::heap);
        judge(verdict, "threads", THREAD_SLACK, Sample::threads);
        judge(verdict, "files", FILE_SLACK, Sample::files);
    }

    private void judge(Verdict verdict, String what, double slack, ToDoubleFunction<Sample> value) {
        int quarter = samples.size() / 4;
        DoubleSummaryStatistics second = summary(samples.subList(quarter, 2 * quarter), value);
        List<Sample> end = samples.subList(samples.size() - quarter, samples.size());
        DoubleSummaryStatistics last = summary(end, value);
        judge(verdict, what + ", lowest", slack, second.getMin(), last.getMin());
        if (end.get(quarter - 1).nanos - end.get(0).nanos >= ROUND_NANOS) {
            judge(verdict, what + ", mean", slack, second.getAverage(), last.getAverage());
        }
    }

    private static void judge(Verdict verdict, String what, double slack, double second, double last) {
        System.out.printf("%-18s  second quarter %6.1f, last quarter %6.1f%n", what, second, last);
        verdict.demand(last <= second * (1 + TOLERANCE) + slack, "growing: " + what);
    }

    private static DoubleSummaryStatistics summary(List<Sample> some, ToDoubleFunction<Sample> value) {
        return some.stream().mapToDouble(value).summaryStatistics();
    }
}
