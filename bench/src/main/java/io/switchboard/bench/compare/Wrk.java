package io.switchboard.bench.compare;

import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code wrk}: one thread, as many connections as asked for, each sending the next request when it has its reply. */
final class Wrk {

    private static final Pattern RESULT =
            Pattern.compile("RESULT requests=(\\d+) micros=(\\d+) p99=(\\d+) errors=(\\d+)");

    private final Path script;
    private final Path work;

    /** Takes the bench's folder and one for the messages. */
    Wrk(Path bench, Path work) {
        this.script = bench.resolve("wrk/post.lua");
        this.work = work;
    }

    /**
     * What came of a run.
     *
     * @param requests how many replies came
     * @param micros how long it took, in microseconds
     * @param p99 the time within which 99 of 100 replies came, in microseconds
     */
    record Result(long requests, long micros, long p99) {

        /** Gives the throughput in requests per second. */
        double perSecond() {
            return requests * 1e6 / micros;
        }
    }

    /**
     * Runs once.
     *
     * @throws IOException when a reply had another status than 200, or none came
     */
    Result run(URI url, Workload workload, int connections, int seconds) throws IOException, InterruptedException {
        Path message = work.resolve(workload.name() + ".json");
        if (Files.notExists(message)) {
            Files.write(message, workload.bytes());
        }
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        url.toString(),
                        "--",
                        message.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher result = RESULT.matcher(output);
        if (wrk.waitFor() != 0 || !result.find() || !result.group(4).equals("0")) {
            throw new IOException(url + " could not be measured:\n" + output);
        }
        return new Result(
                Long.parseLong(result.group(1)), Long.parseLong(result.group(2)), Long.parseLong(result.group(3)));
    }
}
