package io.switchboard.bench.compare;

import io.switchboard.bench.work.Arguments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How far one machine goes: calls that block, many connections, and waiting times when there is room left. */
public final class ScaleMain {

    private ScaleMain() {}

    /**
     * Measures.
     *
     * @param args the product's folder; then {@code --seconds n} for each point of a curve and {@code --warmup n}
     * @throws IOException when a server does not come up or a reply is wrong
     * @throws InterruptedException when told to stop
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments =
                Arguments.of(List.of(args).subList(1, args.length), Map.of("seconds", 3.0, "warmup", (double)
                        CompareMain.WARM_UP_SECONDS));
        int seconds = arguments.count("seconds");
        int warmUp = arguments.count("warmup");
        Path root = Path.of(args[0]).toRealPath();
        try (Workplace work = new Workplace("switchboard-scale-")) {
            Wrk wrk = new Wrk(root.resolve("bench"), work.folder());
            List<Peer> peers = new Peers(root).starters();
            new Blocking(peers.get(1), wrk, work.folder().resolve("blocking.log")).measure(warmUp);
            try (RunningPeer bare =
                            RunningPeer.start(peers.get(0), work.folder().resolve("bare.log"));
                    RunningPeer product =
                            RunningPeer.start(peers.get(1), work.folder().resolve("switchboard.log"))) {
                new Curves(bare, product, wrk, seconds).measure(warmUp);
            }
        }
    }
}
