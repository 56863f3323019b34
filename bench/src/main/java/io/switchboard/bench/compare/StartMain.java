package io.switchboard.bench.compare;

import io.switchboard.bench.work.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first right reply: the bare server and the product, in turns. */
public final class StartMain {

    private StartMain() {}

    /**
     * Starts them again and again, one at a time.
     *
     * @param args the product's folder; then {@code --times n}, and {@code --installed directory} for an installation from
     *     which the product is started once more each time
     * @throws IOException when one does not come up
     * @throws InterruptedException when told to stop
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(List.of(args).subList(1, args.length), Map.of("times", 10.0), "installed");
        List<Peer> peers = new ArrayList<>(new Peers(Path.of(args[0]).toRealPath()).starters());
        arguments.text("installed").ifPresent(directory -> peers.add(installed(Path.of(directory), peers.get(1))));
        Map<Peer, List<Double>> millis = new LinkedHashMap<>();
        Path log = Files.createTempFile("switchboard-start-", ".log");
        try {
            // The first start is this program's own, too.
            RunningPeer.start(peers.get(0), log).close();
            for (int i = 0; i < arguments.count("times"); i++) {
                for (Peer peer : peers) {
                    try (RunningPeer server = RunningPeer.start(peer, log)) {
                        millis.computeIfAbsent(peer, key -> new ArrayList<>())
                                .add(server.startUp().toNanos() / 1e6);
                    }
                }
            }
        } finally {
            Files.delete(log);
        }
        double bare = series(millis.get(peers.get(0))).median();
        System.out.println("| start to first right reply | ms | of bare |");
        System.out.println("| --- | --: | --: |");
        millis.forEach((peer, each) -> System.out.printf(
                "| %s | %s | %.2f |%n",
                peer.name(), series(each).text(0), series(each).median() / bare));
    }

    private static Series series(List<Double> numbers) {
        return Series.of(numbers, Double::doubleValue);
    }

    /** The same, but that a file of arguments stands in place of the archive. */
    private static Peer installed(Path directory, Peer product) {
        List<String> command = new ArrayList<>(product.command());
        int jar = command.indexOf("-jar");
        command.subList(jar, jar + 2).clear();
        command.add(jar, "@" + directory.resolve("switchboard.args"));
        return new Peer(product.name() + ", installed", product.reference(), product.path(), true, command);
    }
}
