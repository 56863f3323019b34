package io.switchboard.bench.faults.hostile;

import io.switchboard.bench.faults.HostileMessage;
import io.switchboard.bench.faults.HostileMessages;
import io.switchboard.bench.faults.Probe;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.ServerProcess;
import io.switchboard.bench.faults.Siege;
import io.switchboard.bench.faults.Tally;
import io.switchboard.bench.faults.Verdict;
import io.switchboard.bench.faults.Vitals;
import io.switchboard.bench.work.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends one hostile message after the other, then lays sieges, and demands that a server stands them all. */
final class Hostile {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double MOST_CPU_SECONDS = 1;
    private static final double MOST_SILENT_SECONDS = 5;
    private static final String NO_REPLY = "no reply";
    private static final int MANY = 2_000;
    private static final int SOME = 500;
    private static final int MUCH = 9;
    private static final long WARM_UP_MILLIS = 3_000;
    private static final long SETTLE_MILLIS = 200;
    private static final String FORMAT = "%-30s %7s %9s %8s %8s  %-32s %s%n";

    private final double seconds;
    private final Verdict verdict = new Verdict();

    /** Makes a siege for a server. */
    private interface Kind {
        Siege against(InetSocketAddress server) throws IOException;
    }

    private Hostile(double seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Hostile hostile =
                new Hostile(Arguments.of(List.of(args), Map.of("seconds", 20.0)).number("seconds"));
        line("", "cpu s", "silent s", "threads", "RSS MB", "outcomes", "those of others");
        hostile.messages();
        hostile.siege(server -> Siege.slowSenders(server, MANY));
        hostile.siege(server -> Siege.stalledBodies(server, MANY));
        hostile.siege(server -> Siege.stalledReaders(server, SOME));
        hostile.siege(server -> Siege.stalledReadersOfMuch(server, SOME, MUCH));
        hostile.verdict.exit();
    }

    private void messages() throws IOException, InterruptedException {
        try (ServerProcess server = started()) {
            for (HostileMessage message : HostileMessages.to(server.address())) {
                Tally tally = new Tally();
                double cpu = attack(server, message.name(), tally, () -> tally.add("messages", send(server, message)));
                verdict.demand(cpu < MOST_CPU_SECONDS, message.name() + ": too much CPU time");
                verdict.demand(!tally.summary().contains(NO_REPLY), message.name() + ": no reply");
            }
            check("messages", server);
        }
    }

    private void siege(Kind kind) throws IOException, InterruptedException {
        try (ServerProcess server = started()) {
            Siege siege = kind.against(server.address());
            Tally tally = new Tally();
            attack(
                    server,
                    siege.connections() + " " + siege.title(),
                    tally,
                    () -> siege.lay(server.address(), seconds, tally));
            verdict.demand(tally.of("still open") == 0, siege.title() + ": connections are still open");
            check(siege.title(), server);
        }
    }

    private static ServerProcess started() throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start();
        Probe warmth = new Probe(server.address());
        Thread.sleep(WARM_UP_MILLIS);
        warmth.close();
        return server;
    }

    private static String send(ServerProcess server, HostileMessage message) {
        try {
            Reply reply = message.send(server.address(), PATIENCE);
            return reply.body().contains("\"jsonrpc\":\"2.0\"") ? reply.outcome() : NO_REPLY + ": " + reply.outcome();
        } catch (IOException e) {
            return NO_REPLY;
        }
    }

    /** Does something to a server while another client uses it, and gives the CPU time that it has cost. */
    private double attack(ServerProcess server, String name, Tally tally, Runnable attack) throws InterruptedException {
        Vitals vitals = server.vitals();
        try (Probe probe = new Probe(server.address());
                HighWater water = new HighWater(vitals)) {
            double before = vitals.cpuSeconds();
            attack.run();
            Thread.sleep(SETTLE_MILLIS);
            double cpu = vitals.cpuSeconds() - before;
            double silent = probe.longestSilence();
            line(
                    name,
                    String.format("%.2f", cpu),
                    String.format("%.2f", silent),
                    water.threads(),
                    water.megabytes(),
                    tally.summary(),
                    probe.tally().summary());
            verdict.demand(probe.failures() == 0, name + ": others were not answered rightly");
            verdict.demand(silent < MOST_SILENT_SECONDS, name + ": others had to wait");
            return cpu;
        } catch (UncheckedIOException e) {
            line(name, "", "", "", "", tally.summary(), "the server has died");
            return 0;
        }
    }

    private static void line(Object... columns) {
        System.out.printf(FORMAT, columns);
    }

    private void check(String name, ServerProcess server) throws IOException {
        verdict.demand(server.isAlive(), name + ": the server has died");
        verdict.demand(!server.log().contains("OutOfMemoryError"), name + ": the server ran out of memory");
    }
}
