package io.switchboard.bench.compare;

import io.switchboard.bench.work.Reply;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server that is running, in a process of its own. */
final class RunningPeer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 2;

    private final Peer peer;
    private final int port;
    private final Process process;
    private final Duration startUp;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningPeer(Peer peer, Path log) throws IOException, InterruptedException {
        this.peer = peer;
        this.port = freePort();
        long start = System.nanoTime();
        this.process = new ProcessBuilder(peer.command(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitReply(start);
            this.startUp = Duration.ofNanos(System.nanoTime() - start);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * Starts a server and waits until it gives the right reply to an addition.
     *
     * @param log where its output goes
     * @throws IOException when it does not come up, or replies wrongly
     */
    static RunningPeer start(Peer peer, Path log) throws IOException, InterruptedException {
        return new RunningPeer(peer, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Knocks at the port first: that costs next to nothing, and the machine is busy starting a server. */
    private void awaitReply(long start) throws IOException, InterruptedException {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                check(Workload.ADD);
                return;
            } catch (IOException | IllegalStateException e) {
                // Not up yet; Tomcat, for one, says 404 until its application is.
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException(peer.name() + " does not come up: " + e.getMessage(), e);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /**
     * Asks once, and makes sure that the reply is right.
     *
     * @throws IllegalStateException when it is wrong
     */
    void check(Workload workload) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url(workload))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(workload.bytes()))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        Reply.require(workload, response.body());
    }

    /** Gives the address for a workload. */
    URI url(Workload workload) {
        return URI.create("http://127.0.0.1:" + port + peer.path(workload));
    }

    /** Says which server this is. */
    Peer peer() {
        return peer;
    }

    /** Tells how long it took from the start of the process to the first right reply. */
    Duration startUp() {
        return startUp;
    }

    /** Gives the process's number. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
