package io.switchboard.bench.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Another client of a server that is maltreated: calls a method twenty times a second, looks at the answers, and remembers
 * the longest time without a good one. Runs until it is closed.
 */
public final class Probe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    private final InetSocketAddress server;
    private final Thread thread;
    private final Tally tally = new Tally();
    private volatile boolean closed;
    private volatile long lastGood = System.nanoTime();
    private volatile long longestNanos;

    /** Makes a client and starts it. */
    public Probe(InetSocketAddress server) {
        this.server = server;
        this.thread = Thread.startVirtualThread(this::run);
    }

    private void run() {
        Connection connection = null;
        while (!closed) {
            try {
                connection = connection == null ? Connection.open(server, PATIENCE) : connection;
                Reply reply = call(connection);
                if (reply.closes()) {
                    connection.close();
                    connection = null;
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (SocketTimeoutException e) {
                tally.add("others", "hung");
                connection = null;
            } catch (IOException e) {
                tally.add("others", "broken (" + e.getMessage() + ")");
                connection = null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (connection != null) {
            connection.close();
        }
    }

    private Reply call(Connection connection) throws IOException {
        int a = ThreadLocalRandom.current().nextInt();
        int b = ThreadLocalRandom.current().nextInt();
        Call call = Call.of(server, "calc.add", "[" + a + "," + b + "]", Long.toString((long) a + b), "\"probe\"");
        Reply reply = connection.exchange(call.request());
        if (call.isAnsweredBy(reply)) {
            tally.add("others", "good");
            good();
        } else {
            tally.add("others", reply.isCleanRefusal() ? "refused" : "wrong (" + reply.outcome() + ")");
        }
        return reply;
    }

    private void good() {
        long now = System.nanoTime();
        longestNanos = Math.max(longestNanos, now - lastGood);
        lastGood = now;
    }

    /** Gives the longest time so far in which there was no good answer, in seconds. */
    public double longestSilence() {
        return Math.max(longestNanos, System.nanoTime() - lastGood) / 1e9;
    }

    /** Gives how many calls were neither answered rightly nor refused cleanly. */
    public long failures() {
        return tally.ofKind("others") - tally.of("good") - tally.of("refused");
    }

    /** Gives what came of the calls. */
    public Tally tally() {
        return tally;
    }

    /** Stops after the call that is being made. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
