package io.switchboard.bench.guard;

import com.sun.management.ThreadMXBean;
import io.switchboard.bench.micro.Switchboard;
import io.switchboard.bench.work.Reply;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Counts the bytes that a message costs in memory, with everything switched on, and compares them with what they were
 * allowed to be. Unlike time, they are nearly the same on every machine and under every load, as long as the compiler has
 * done its work before: run it with {@code -Xbatch}.
 */
public final class GuardMain {

    private static final double TOLERANCE = 0.05;
    /** How many threads help with a batch is chance, and each costs something. */
    private static final Map<String, String> STEADY = Map.of("switchboard.batch-parallelism", "1");

    private static final int WARM_UPS = 30_000;
    private static final int RUNS = 7;
    private static final int MESSAGES = 2_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private GuardMain() {}

    /**
     * Compares. The process ends with status 1 when a message costs more than its baseline and the tolerance allow.
     *
     * @param args the file of the baseline: a workload's name and a number of bytes in each line
     * @throws IOException when it cannot be read
     */
    public static void main(String[] args) throws IOException {
        Properties baseline = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
            baseline.load(file);
        }
        int exceeded = 0;
        try (Switchboard switchboard = new Switchboard(STEADY)) {
            for (Workload workload : Workload.ALL) {
                long allowed = Long.parseLong(baseline.getProperty(workload.name()));
                long actual = allocated(switchboard, workload);
                boolean more = actual > allowed * (1 + TOLERANCE);
                exceeded += more ? 1 : 0;
                System.out.printf(
                        "%-8s %7d B a message, baseline %7d: %s%n",
                        workload.name(),
                        actual,
                        allowed,
                        more
                                ? "EXCEEDED"
                                : actual < allowed * (1 - TOLERANCE) ? "less; lower the baseline" : "as it was");
            }
        }
        System.out.println(Workload.ALL.size() - exceeded + " passed, " + exceeded + " failed");
        System.exit(exceeded == 0 ? 0 : 1);
    }

    /** Takes the least of several runs: nothing makes a run cheaper than it is, and much makes it dearer. */
    private static long allocated(Switchboard switchboard, Workload workload) {
        byte[] message = workload.bytes();
        Reply.require(workload, switchboard.answer(message));
        for (int i = 0; i < WARM_UPS; i++) {
            switchboard.answer(message);
        }
        long least = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getTotalThreadAllocatedBytes();
            for (int i = 0; i < MESSAGES; i++) {
                switchboard.answer(message);
            }
            least = Math.min(least, (THREADS.getTotalThreadAllocatedBytes() - before) / MESSAGES);
        }
        return least;
    }
}
