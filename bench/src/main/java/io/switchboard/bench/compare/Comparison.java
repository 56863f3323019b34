package io.switchboard.bench.compare;

import io.switchboard.bench.compare.Wrk.Result;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets every server do every workload once a round, one at a time. The order of the servers moves on by one each round, so
 * that nobody is always measured after the same neighbour, and what the machine does meanwhile hits all alike.
 */
final class Comparison {

    private static final int CONNECTIONS = 32;
    private static final int ALLOCATION_SECONDS = 1;

    private final List<RunningPeer> servers;
    private final Wrk wrk;
    private final int seconds;
    private final PrintStream progress;
    private final Map<Workload, Map<Peer, List<Sample>>> samples = new LinkedHashMap<>();
    private final Map<Workload, Map<Peer, Double>> allocated = new LinkedHashMap<>();

    /** A measurement that is not yet held against another. */
    private record Raw(Result result, double cpuMicros) {}

    Comparison(List<RunningPeer> servers, Wrk wrk, int seconds, PrintStream progress) {
        this.servers = servers;
        this.wrk = wrk;
        this.seconds = seconds;
        this.progress = progress;
    }

    /** Lets everybody reach full speed. Nothing is noted. */
    void warmUp(int warmUpSeconds) throws IOException, InterruptedException {
        for (Workload workload : Workload.ALL) {
            for (RunningPeer server : servers) {
                progress.println(
                        "warming up: " + workload.name() + ", " + server.peer().name());
                wrk.run(server.url(workload), workload, CONNECTIONS, warmUpSeconds);
            }
        }
    }

    /** Measures one round. */
    void round(int round) throws IOException, InterruptedException {
        List<RunningPeer> order = new ArrayList<>(servers);
        Collections.rotate(order, -round);
        for (Workload workload : Workload.ALL) {
            Map<Peer, Raw> results = new LinkedHashMap<>();
            for (RunningPeer server : order) {
                long before = ProcessFigures.cpuMicros(server.pid());
                Result result = wrk.run(server.url(workload), workload, CONNECTIONS, seconds);
                double cpu = ProcessFigures.cpuMicros(server.pid()) - before;
                results.put(server.peer(), new Raw(result, cpu / result.requests()));
                progress.printf(
                        "round %d: %s, %s: %.0f/s%n",
                        round + 1, workload.name(), server.peer().name(), result.perSecond());
            }
            note(workload, results);
        }
    }

    private void note(Workload workload, Map<Peer, Raw> results) {
        Map<Peer, List<Sample>> noted = samples.computeIfAbsent(workload, key -> new LinkedHashMap<>());
        for (RunningPeer server : servers) {
            Peer peer = server.peer();
            Raw raw = results.get(peer);
            double bare = results.entrySet().stream()
                    .filter(other -> other.getKey().name().equals(peer.reference()))
                    .mapToDouble(other -> other.getValue().result().perSecond())
                    .findFirst()
                    .orElse(Double.NaN);
            double perSecond = raw.result().perSecond();
            noted.computeIfAbsent(peer, key -> new ArrayList<>())
                    .add(new Sample(
                            perSecond,
                            perSecond / bare,
                            raw.cpuMicros(),
                            raw.result().p99()));
        }
    }

    /** Measures what the JVMs allocate for a request, in bytes. To be done last; a JVM that does not let us look has none. */
    void measureAllocation() throws InterruptedException {
        for (RunningPeer server : servers) {
            if (server.peer().java()) {
                progress.println("allocation: " + server.peer().name());
                try (Allocation allocation = new Allocation(server.pid())) {
                    measureAllocation(server, allocation);
                } catch (IOException e) {
                    progress.println("not to be seen: " + e);
                }
            }
        }
    }

    private void measureAllocation(RunningPeer server, Allocation allocation) throws IOException, InterruptedException {
        for (Workload workload : Workload.ALL) {
            long before = allocation.bytes();
            Result result = wrk.run(server.url(workload), workload, CONNECTIONS, ALLOCATION_SECONDS);
            double bytes = allocation.bytes() - before;
            allocated
                    .computeIfAbsent(workload, key -> new LinkedHashMap<>())
                    .put(server.peer(), bytes / result.requests());
        }
    }

    /** Gives what was noted of a workload, by server, a sample a round. */
    Map<Peer, List<Sample>> samples(Workload workload) {
        return samples.get(workload);
    }

    /** Gives the bytes that a server allocates for a request; NaN where that cannot be seen. */
    double allocated(Workload workload, Peer peer) {
        return allocated.getOrDefault(workload, Map.of()).getOrDefault(peer, Double.NaN);
    }
}
