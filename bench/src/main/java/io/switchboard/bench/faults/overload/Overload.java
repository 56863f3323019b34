package io.switchboard.bench.faults.overload;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.ServerProcess;
import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.faults.Vitals;
import io.switchboard.bench.work.Arguments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Measures what a server can do, offers it four times that, and looks how soon it is itself again: once where its capacity
 * is set by a limit, and once where it is what the processor can do.
 */
final class Overload {

    private static final double TIMES = 4;
    private static final double LEAST_SHARE = 0.8;
    private static final double FULL_SHARE = 0.9;
    private static final double OFFERED_SHARE = 0.95;
    private static final double RECOVERY_SECONDS = 2;
    private static final double WARM_UP_SECONDS = 15;
    private static final double MEASURED_SECONDS = 10;
    private static final double AFTERWARDS_SECONDS = 6;
    private static final int SLOTS = 50;
    private static final int CONNECTIONS = 2_000;
    private static final int CPU_CONNECTIONS = 64;
    private static final int PIPELINED = 4;

    private final double seconds;
    private final Verdict verdict = new Verdict();

    private Overload(double seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Overload overload = new Overload(
                Arguments.of(List.of(args), Map.of("seconds", 60.0)).number("seconds"));
        System.out.println(Measurement.header());
        overload.boundByLimit();
        overload.boundByProcessor();
        overload.verdict.exit();
    }

    private void boundByLimit() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start("--max-in-flight", Integer.toString(SLOTS))) {
            Load load = new Load(server.address(), Call.of(server.address(), "demo.sleep", "[20]", "20", "1"));
            stress("limited", server, load, SLOTS, before -> {
                double rate = TIMES * before.rate();
                Measurement during = load.openLoop("limited: 4 x capacity", seconds, rate, CONNECTIONS);
                verdict.demand(
                        during.offeredRate() >= OFFERED_SHARE * rate, "limited: the client could not offer enough");
                return during;
            });
        }
    }

    private void boundByProcessor() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start()) {
            Load load = new Load(server.address(), Call.of(server.address(), "calc.add", "[19,23]", "42", "1"));
            int more = (int) TIMES * CPU_CONNECTIONS;
            stress(
                    "cpu",
                    server,
                    load,
                    CPU_CONNECTIONS,
                    before -> load.closedLoop("cpu: 4 x connections, 4 at once", seconds, more, PIPELINED));
        }
    }

    private void stress(
            String kind, ServerProcess server, Load load, int connections, UnaryOperator<Measurement> overload)
            throws IOException {
        load.closedLoop("warming up", WARM_UP_SECONDS, connections, 1);
        Measurement before = load.closedLoop(kind + ": capacity", MEASURED_SECONDS, connections, 1);
        System.out.print(before.line());
        Vitals client = new Vitals(ProcessHandle.current().pid());
        double serverBefore = server.vitals().cpuSeconds();
        double clientBefore = client.cpuSeconds();
        long start = System.nanoTime();
        Measurement during = overload.apply(before);
        double elapsed = (System.nanoTime() - start) / 1e9;
        System.out.print(during.line());
        System.out.printf(
                "  processors used: server %.2f, client %.2f, of %d that others may use, too%n",
                (server.vitals().cpuSeconds() - serverBefore) / elapsed,
                (client.cpuSeconds() - clientBefore) / elapsed,
                Runtime.getRuntime().availableProcessors());
        Measurement after = load.closedLoopAtOnce(kind + ": afterwards", AFTERWARDS_SECONDS, connections);
        System.out.print(after.line());
        judge(kind, before, during, after);
        verdict.demand(server.isAlive(), kind + ": the server has died");
        verdict.demand(!server.log().contains("OutOfMemoryError"), kind + ": the server ran out of memory");
    }

    private void judge(String kind, Measurement before, Measurement during, Measurement after) {
        double share = during.rate() / before.rate();
        double back = after.since(during) + after.reaches(FULL_SHARE * before.rate());
        double steady = after.rate(RECOVERY_SECONDS, AFTERWARDS_SECONDS) / before.rate();
        System.out.printf(
                "%s: %.0f %% of capacity under overload; back at full speed after %.1f s, then at %.0f %%%n%n",
                kind, 100 * share, back, 100 * steady);
        verdict.demand(share >= LEAST_SHARE, kind + ": too few good answers under overload");
        verdict.demand(back <= RECOVERY_SECONDS, kind + ": not back at full speed in time");
        verdict.demand(steady >= FULL_SHARE, kind + ": not at full speed afterwards");
        verdict.demand(
                before.failures() + during.failures() + after.failures() == 0,
                kind + ": something else than good answers and clean refusals");
    }
}
