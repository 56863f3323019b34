package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.ServerProcess;
import io.switchboard.bench.faults.Tally;
import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.work.Arguments;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Everything at once against one server: right calls all the time, and all that may go wrong beside them. */
final class Soak {

    private static final double LONGEST_INTERVAL_SECONDS = 30;
    private static final double FEWEST_INTERVALS = 12;
    /** The crowd is there up to the first of them. */
    private static final int SAMPLES_PER_INTERVAL = 4;

    private static final int CITIZENS = 8;
    private static final int CROWD = 500;
    private static final int LAST_CALLS = 200;
    /** The server has to lose its patience with a silent connection, which has sent but a line's end, before clients do. */
    private static final String[] OPTIONS =
            ("--call-timeout 5 --slow-timeout 5 --max-in-flight 100 --max-waiting 100 --wait-timeout 2"
                            + " --idle-timeout 20 --services bench/target/faulty-beans.jar")
                    .split(" ");

    /** Has the server note whom it disconnects, in a file of its own, for whoever wants to know why. */
    private static final List<String> NOTES =
            List.of("-Djava.util.logging.config.file=bench/disconnections.properties");

    private static final long CALM_MILLIS = 25;
    private static final long REFUSED_NANOS = 100_000_000;
    private static final long EXIT_SECONDS = 40;
    private static final String TIMEOUT =
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32002,\"message\":\"Request timed out\"},\"id\":1}";

    private final double seconds;
    private final ServerProcess server;
    private final InetSocketAddress address;
    private final Tally tally = new Tally();
    private final Verdict verdict = new Verdict();
    private volatile boolean over;

    private Soak(double seconds, ServerProcess server) {
        this.seconds = seconds;
        this.server = server;
        this.address = server.address();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        double minutes = Arguments.of(List.of(args), Map.of("minutes", 30.0)).number("minutes");
        try (ServerProcess server = ServerProcess.start(NOTES, OPTIONS)) {
            Soak soak = new Soak(60 * minutes, server);
            soak.run();
            soak.verdict.exit();
        }
    }

    private void run() throws IOException, InterruptedException {
        Samples samples = new Samples(server.vitals());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CITIZENS; i++) {
                threads.execute(this::behave);
            }
            misbehave(threads);
            watch(samples, threads);
            over = true;
        }
        System.out.print(tally.table());
        samples.judge(verdict);
        judge();
    }

    /** Makes right calls and looks at the answers. */
    private void behave() {
        Tasks tasks = new Tasks(address, new Random());
        try (Citizen citizen = new Citizen(address, tally)) {
            repeat(CALM_MILLIS, () -> citizen.perform(tasks.any()));
        }
    }

    private void misbehave(ExecutorService threads) {
        Random random = new Random();
        Mischief mischief = new Mischief(address, random, tally);
        Tasks tasks = new Tasks(address, random);
        threads.execute(() -> repeat(100, mischief::leaveWithinRequest));
        threads.execute(() -> repeat(100, mischief::leaveBeforeReply));
        threads.execute(() -> repeat(100, mischief::leaveWithinReply));
        threads.execute(() -> repeat(100, mischief::sendGarbage));
        threads.execute(() -> repeat(10, () -> mischief.sendMutation(tasks)));
        threads.execute(() -> repeat(500, mischief::sendHostileMessage));
        threads.execute(() -> repeat(1_000, mischief::besiege));
        FaultTasks faults = new FaultTasks(address, new Random());
        Task late = late();
        threads.execute(() -> fail(200, faults::next));
        threads.execute(() -> fail(50, () -> late));
    }

    /** Makes calls that have to fail in one way. */
    private void fail(long pauseMillis, Supplier<Task> tasks) {
        try (Citizen citizen = new Citizen(address, tally)) {
            repeat(pauseMillis, () -> citizen.perform(tasks.get()));
        }
    }

    private Task late() {
        String json = Call.request("demo.sleep", "[60000]", "1");
        return Task.of("past its deadline", Call.of(address, json, TIMEOUT, "Request-Timeout-Ms: 50\r\n"));
    }

    /** Lets time go by, with a crowd of clients at the beginning of each interval and a few looks at the server. */
    private void watch(Samples samples, ExecutorService threads) throws IOException, InterruptedException {
        double interval = Math.min(LONGEST_INTERVAL_SECONDS, seconds / FEWEST_INTERVALS);
        double step = interval / SAMPLES_PER_INTERVAL;
        long start = System.nanoTime();
        for (int i = 0; i < Math.round(seconds / step) && server.isAlive(); i++) {
            long end = start + (long) ((i + 1) * step * 1e9);
            boolean first = i % SAMPLES_PER_INTERVAL == 0;
            boolean last = (i + 1) % SAMPLES_PER_INTERVAL == 0;
            if (first) {
                threads.execute(() -> crowd(end));
            }
            Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
            String sample = samples.take();
            if (last) {
                System.out.printf(
                        "%5.0f s: right %d, refused %d, failures %d; %s%n",
                        (i + 1) * step, tally.of(Citizen.RIGHT), tally.of(Citizen.REFUSED), failures(), sample);
            }
        }
    }

    /** Has many clients make calls as fast as they can. */
    private void crowd(long endNanos) {
        Task task = Task.of("crowd", Call.of(address, "demo.sleep", "[20]", "20", "1"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                threads.execute(() -> {
                    try (Citizen citizen = new Citizen(address, tally)) {
                        while (System.nanoTime() - endNanos < 0) {
                            if (!citizen.perform(task)) {
                                LockSupport.parkNanos(REFUSED_NANOS);
                            }
                        }
                    }
                });
            }
        }
    }

    private void repeat(long pauseMillis, Runnable action) {
        try {
            while (!over) {
                action.run();
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long failures() {
        return tally.beginningWith(Citizen.WRONG)
                + tally.beginningWith(Citizen.BROKEN)
                + tally.beginningWith(Citizen.HUNG);
    }

    private void judge() throws IOException, InterruptedException {
        verdict.demand(tally.beginningWith(Citizen.WRONG) == 0, "wrong answers");
        verdict.demand(tally.beginningWith(Citizen.BROKEN) == 0, "right requests without an answer");
        verdict.demand(tally.beginningWith(Citizen.HUNG) == 0, "requests that hung");
        Tally last = new Tally();
        Tasks tasks = new Tasks(address, new Random());
        try (Citizen citizen = new Citizen(address, last)) {
            for (int i = 0; i < LAST_CALLS; i++) {
                citizen.perform(tasks.any());
            }
        }
        verdict.demand(last.of(Citizen.RIGHT) == LAST_CALLS, "not answering rightly at the end");
        Evidence.of(server).judge(tally, verdict);
        server.terminate();
        verdict.demand(server.awaitExit(EXIT_SECONDS) == 0, "the server did not end in good order");
    }
}
