package io.switchboard.bench.compare;

import io.switchboard.bench.work.Arguments;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The comparison as a program. Its table goes to the standard output, its progress to the error output. */
public final class CompareMain {

    /** For each server and workload; with a third of it, a slow machine is still compiling when it is measured. */
    static final int WARM_UP_SECONDS = 12;

    private final Arguments arguments;
    private final Path root;
    private final Path work;
    private final PrintStream progress = System.err;
    private final List<RunningPeer> servers = new ArrayList<>();
    private final Map<Peer, String> notMeasured = new LinkedHashMap<>();

    private CompareMain(Arguments arguments, Path root, Path work) {
        this.arguments = arguments;
        this.root = root;
        this.work = work;
    }

    /**
     * Compares.
     *
     * @param args the product's folder; then {@code --rounds n}, {@code --seconds n}, {@code --warmup n}, {@code --only
     *     a,b}
     * @throws IOException when the product or the bare server cannot be measured
     * @throws InterruptedException when told to stop
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(
                List.of(args).subList(1, args.length),
                Map.of("rounds", 5.0, "seconds", 2.0, "warmup", (double) WARM_UP_SECONDS),
                "only");
        try (Workplace work = new Workplace("switchboard-compare-")) {
            CompareMain compare = new CompareMain(arguments, Path.of(args[0]).toRealPath(), work.folder());
            try {
                compare.run();
            } finally {
                compare.stop();
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        for (Peer peer : new Peers(root).all(work)) {
            if (peer.isBare() || wants(peer.name())) {
                start(peer);
            }
        }
        Comparison comparison =
                new Comparison(servers, new Wrk(root.resolve("bench"), work), arguments.count("seconds"), progress);
        comparison.warmUp(arguments.count("warmup"));
        for (int round = 0; round < arguments.count("rounds"); round++) {
            comparison.round(round);
        }
        Map<Peer, Long> residentBytes = new LinkedHashMap<>();
        for (RunningPeer server : servers) {
            residentBytes.put(server.peer(), ProcessFigures.residentBytes(server.pid()));
        }
        comparison.measureAllocation();
        new ComparisonTable(comparison, notMeasured, System.out).print(servers, residentBytes);
    }

    /** Tells whether {@code --only} names something, or part of its name; everything is wanted when it is absent. */
    private boolean wants(String name) {
        Optional<String> only = arguments.text("only");
        return only.isEmpty()
                || Stream.of(only.get().toLowerCase(Locale.ROOT).split(","))
                        .anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    /** Starts a server and makes sure that it replies rightly; one of the others may fail to, which the table tells. */
    private void start(Peer peer) throws IOException, InterruptedException {
        progress.println("starting " + peer.name());
        Path log = work.resolve(peer.name().replaceAll("\\W", "-") + ".log");
        try {
            if (servers.isEmpty()) {
                // The first one to start also starts this program's own client, so it starts twice.
                RunningPeer.start(peer, log).close();
            }
            RunningPeer server = RunningPeer.start(peer, log);
            servers.add(server);
            for (Workload workload : Workload.ALL) {
                server.check(workload);
            }
        } catch (IOException | IllegalStateException e) {
            if (peer.isBare() || peer.name().startsWith("Switchboard")) {
                throw e;
            }
            servers.removeIf(server -> server.peer().equals(peer) && closed(server));
            notMeasured.put(peer, e.getMessage() + "; its log: " + Files.readString(log));
        }
    }

    private static boolean closed(RunningPeer server) {
        server.close();
        return true;
    }

    private void stop() {
        servers.forEach(RunningPeer::close);
        servers.clear();
    }
}
