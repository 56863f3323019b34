package io.switchboard.bench.faults.drain;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Connection;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** One server that is loaded, told to stop, and loaded until it has ended. */
final class DrainRun {

    private static final int CONNECTIONS = 64;
    private static final int OPENERS = 2;
    private static final long PAUSE_MILLIS = 5;
    private static final long LOAD_MILLIS = 2_500;
    private static final long EXIT_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LONG_SLEEP = 1_000;
    private static final int SHORT_SLEEP = 100;

    private final ServerProcess server;
    private final InetSocketAddress address;
    private final Ledger ledger = new Ledger();
    private final AtomicLong lastId = new AtomicLong();
    private int exitCode;
    private double seconds;

    DrainRun(ServerProcess server) {
        this.server = server;
        this.address = server.address();
    }

    /** Does it all, and gives what became of the requests. */
    Ledger execute() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> repeat(true));
            }
            for (int i = 0; i < OPENERS; i++) {
                threads.execute(() -> repeat(false));
            }
            Thread.sleep(LOAD_MILLIS + ThreadLocalRandom.current().nextLong(LONG_SLEEP));
            ledger.stop();
            long told = System.nanoTime();
            server.terminate();
            exitCode = server.awaitExit(EXIT_SECONDS);
            seconds = (System.nanoTime() - told) / 1e9;
            server.close();
        }
        return ledger;
    }

    /** Gives the exit code of the server, -1 when it had to be killed. */
    int exitCode() {
        return exitCode;
    }

    /** Gives how long the server took to stop. */
    double seconds() {
        return seconds;
    }

    /** Makes one request after the other for as long as there is a server. */
    private void repeat(boolean keeping) {
        Connection connection = null;
        while (server.isAlive()) {
            boolean kept = connection != null;
            try {
                connection = kept ? connection : Connection.open(address, PATIENCE);
            } catch (IOException e) {
                ledger.add(Fate.NOT_SENT);
                pause();
                continue;
            }
            if (!request(connection, kept) || !keeping) {
                connection.close();
                connection = null;
                pause();
            }
        }
        if (connection != null) {
            connection.close();
        }
    }

    /** Makes one request, and tells whether the connection can be used for another. */
    private boolean request(Connection connection, boolean kept) {
        if (connection.hasEnded()) {
            ledger.add(Fate.NOT_SENT);
            return false;
        }
        String id = "r" + lastId.incrementAndGet() + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong());
        Call call = call('"' + id + '"');
        long sent = System.nanoTime();
        try {
            Reply reply = connection.exchange(call.request());
            boolean refused = reply.isCleanRefusal();
            ledger.add(call.isAnsweredBy(reply) ? Fate.ANSWERED : refused ? Fate.REFUSED : Fate.WRONG);
            if (refused) {
                pause();
            }
            return !reply.closes();
        } catch (SocketTimeoutException e) {
            ledger.add(Fate.LOST);
        } catch (IOException e) {
            if (connection.hasPart()) {
                ledger.add(Fate.LOST);
            } else {
                double millis = (System.nanoTime() - sent) / 1e6;
                ledger.add(new Ledger.Silence(id, kept, millis, ledger.stopping(), e.getMessage()));
            }
        }
        return false;
    }

    /** Half of the calls are short, most others take some time, and a few take long. */
    private Call call(String id) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (random.nextBoolean()) {
            int a = random.nextInt();
            int b = random.nextInt();
            return Call.of(address, "calc.add", "[" + a + "," + b + "]", Long.toString((long) a + b), id);
        }
        String millis = Integer.toString(random.nextInt(random.nextInt(20) == 0 ? LONG_SLEEP : SHORT_SLEEP));
        return Call.of(address, "demo.sleep", "[" + millis + "]", millis, id);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
