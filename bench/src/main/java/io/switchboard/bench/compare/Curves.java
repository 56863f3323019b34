package io.switchboard.bench.compare;

import io.switchboard.bench.load.OpenLoop;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Throughput over the number of connections, and waiting times when there is room left; the product beside the bare server. */
final class Curves {

    private static final int USUAL_CONNECTIONS = 32;
    private static final List<Integer> CONNECTIONS = List.of(4, 8, 16, 32, 64, 128, 256, 512, 1024);
    private static final int ROUNDS = 3;

    private final RunningPeer bare;
    private final RunningPeer product;
    private final Wrk wrk;
    private final int seconds;

    Curves(RunningPeer bare, RunningPeer product, Wrk wrk, int seconds) {
        this.bare = bare;
        this.product = product;
        this.wrk = wrk;
        this.seconds = seconds;
    }

    /** Measures and prints two tables. */
    void measure(int warmUpSeconds) throws IOException, InterruptedException {
        for (RunningPeer server : List.of(bare, product)) {
            wrk.run(server.url(Workload.ADD), Workload.ADD, USUAL_CONNECTIONS, warmUpSeconds);
        }
        halfLoad(sweep());
    }

    /** Returns the product's throughput with the usual number of connections. */
    private double sweep() throws IOException, InterruptedException {
        double usual = 0;
        System.out.println("\n| connections, `add` | bare servlet, requests/s | Switchboard, requests/s | of bare |");
        System.out.println("| --: | --: | --: | --: |");
        for (int connections : CONNECTIONS) {
            double ofBare = throughput(bare, connections);
            double ofProduct = throughput(product, connections);
            usual = connections == USUAL_CONNECTIONS ? ofProduct : usual;
            System.out.printf(
                    Locale.ROOT, "| %d | %.0f | %.0f | %.2f |%n", connections, ofBare, ofProduct, ofProduct / ofBare);
        }
        return usual;
    }

    private double throughput(RunningPeer server, int connections) throws IOException, InterruptedException {
        return wrk.run(server.url(Workload.ADD), Workload.ADD, connections, seconds)
                .perSecond();
    }

    /** Sends both the same: half of what the product can do. */
    private void halfLoad(double most) throws IOException {
        System.out.printf(Locale.ROOT, "%n| `add` at %.0f requests/s, µs | p50 | p99 | p99.9 |%n", most / 2);
        System.out.println("| --- | --: | --: | --: |");
        List<List<long[]>> runs = List.of(new ArrayList<>(), new ArrayList<>());
        List<RunningPeer> servers = List.of(bare, product);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < servers.size(); i++) {
                OpenLoop load = new OpenLoop(servers.get(i).url(Workload.ADD), Workload.ADD.bytes(), USUAL_CONNECTIONS);
                runs.get(i).add(load.run(most / 2, seconds));
            }
        }
        for (int i = 0; i < servers.size(); i++) {
            System.out.println("| " + servers.get(i).peer().name() + " | " + quantile(runs.get(i), 0.5) + " | "
                    + quantile(runs.get(i), 0.99) + " | " + quantile(runs.get(i), 0.999) + " |");
        }
    }

    private static String quantile(List<long[]> runs, double quantile) {
        return Series.of(runs, times -> times[(int) (times.length * quantile)] / 1e3)
                .text(0);
    }
}
