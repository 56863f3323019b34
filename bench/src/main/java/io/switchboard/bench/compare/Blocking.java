package io.switchboard.bench.compare;

import io.switchboard.bench.load.Crowd;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls that do nothing but wait: in one batch, and very many at once. */
final class Blocking {

    private static final int BATCHES = 30;
    private static final int CALLS = 10_000;
    /** The first rounds are spent compiling, by the server and by this program. */
    private static final int WARM_UP_ROUNDS = 3;

    private static final int ROUNDS = 5;

    private final Peer product;
    private final Wrk wrk;
    private final Path log;

    Blocking(Peer product, Wrk wrk, Path log) {
        this.product = roomy(product);
        this.wrk = wrk;
        this.log = log;
    }

    /** The default is 10,000 connections: a few more, for the one by which the server was checked. */
    private static Peer roomy(Peer peer) {
        List<String> command = new ArrayList<>(peer.command());
        Collections.addAll(command, "--max-connections", Integer.toString(CALLS + 100));
        return new Peer(peer.name(), peer.reference(), peer.path(), true, command);
    }

    /** Measures and prints two lines. */
    void measure(int warmUpSeconds) throws IOException, InterruptedException {
        try (RunningPeer server = RunningPeer.start(product, log)) {
            wrk.run(server.url(Workload.ADD), Workload.ADD, 32, warmUpSeconds);
            batch(server);
            crowd(server);
        }
    }

    private void batch(RunningPeer server) throws IOException {
        byte[] batch = IntStream.rangeClosed(1, 50)
                .mapToObj(id -> sleep(20, id))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        List<Double> millis = new ArrayList<>();
        try (Crowd one = new Crowd(server.url(Workload.ADD), 1)) {
            for (int i = 0; i < BATCHES; i++) {
                millis.add(one.call(batch, "\"result\":20,\"id\":50}").toNanos() / 1e6);
            }
        }
        System.out.println("A batch of 50 demo.sleep(20), ms: " + text(millis));
    }

    private void crowd(RunningPeer server) throws IOException {
        byte[] call = sleep(1_000, 1).getBytes(StandardCharsets.UTF_8);
        List<Double> millis = new ArrayList<>();
        try (Crowd crowd = new Crowd(server.url(Workload.ADD), CALLS)) {
            for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
                millis.add(crowd.call(call, "\"result\":1000").toNanos() / 1e6);
            }
        } catch (IOException e) {
            System.out.println(CALLS + " calls of demo.sleep(1000) at once FAILED in round " + (millis.size() + 1)
                    + " of " + (WARM_UP_ROUNDS + ROUNDS) + ": " + e.getMessage() + "; rounds before it, ms: " + millis);
            return;
        }
        System.out.println(CALLS + " calls of demo.sleep(1000) at once, over the same connections, ms: "
                + text(millis.subList(WARM_UP_ROUNDS, millis.size())) + " in " + ROUNDS + " rounds, after "
                + text(millis.subList(0, WARM_UP_ROUNDS)) + " in the first " + WARM_UP_ROUNDS
                + "; resident, MiB: " + (ProcessFigures.residentBytes(server.pid()) >> 20));
    }

    private static String sleep(int millis, int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"demo.sleep\",\"params\":[" + millis + "],\"id\":" + id + "}";
    }

    private static String text(List<Double> numbers) {
        return Series.of(numbers, Double::doubleValue).text(0);
    }
}
