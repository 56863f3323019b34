package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.faults.Vitals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much a server holds, looked at from time to time. For use by one thread. */
final class Samples {

    private static final int FEWEST = 32;
    private static final double TOLERANCE = 0.2;
    private static final double HEAP_SLACK = 8;
    private static final double THREAD_SLACK = 8;
    private static final double FILE_SLACK = 40;

    private final Vitals vitals;
    private final List<Sample> samples = new ArrayList<>();

    Samples(Vitals vitals) {
        this.vitals = vitals;
    }

    private record Sample(double heap, int threads, int files) {}

    /** Takes another one, and writes it. */
    String take() throws IOException, InterruptedException {
        Sample sample = new Sample(vitals.heapMegabytes(), vitals.threads(), vitals.files());
        samples.add(sample);
        return String.format("heap %5.1f MB, threads %3d, files %4d", sample.heap, sample.threads, sample.files);
    }

    /**
     * Demands that the last quarter of the time was no higher than the second; the first one is for warming up. Medians are
     * compared, since a sample has in it what happens to be under way.
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
        double second = median(samples.subList(quarter, 2 * quarter), value);
        double last = median(samples.subList(samples.size() - quarter, samples.size()), value);
        System.out.printf("%-10s second quarter %6.1f, last quarter %6.1f%n", what, second, last);
        verdict.demand(last <= second * (1 + TOLERANCE) + slack, "growing: " + what);
    }

    private static double median(List<Sample> some, ToDoubleFunction<Sample> value) {
        return some.stream()
                .mapToDouble(value)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
