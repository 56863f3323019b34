package io.switchboard.bench.faults.overload;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Makes the same call over many connections, each in a virtual thread of its own. Safe for use by many threads. */
final class Load {

    /** Whoever waits longer than that for an answer has not got one. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** What the connections are given to come about before requests are made. */
    private static final long HEAD_START_NANOS = 3_000_000_000L;

    private final InetSocketAddress server;
    private final Call call;

    Load(InetSocketAddress server, Call call) {
        this.server = server;
        this.call = call;
    }

    /** One connection's part of the load. */
    private interface Part {
        void run(Client client, Measurement measurement);
    }

    /**
     * Makes the next requests of each connection when the ones before have been answered.
     *
     * @param connections how many connections
     * @param together how many requests each connection makes before it waits for their answers
     */
    Measurement closedLoop(String name, double seconds, int connections, int together) {
        return run(new Measurement(name, soon(), seconds), connections, closed(together));
    }

    /** Does the same, without waiting until all connections are there, and with one request at a time. */
    Measurement closedLoopAtOnce(String name, double seconds, int connections) {
        return run(new Measurement(name, System.nanoTime(), seconds), connections, closed(1));
    }

    private static Part closed(int together) {
        return (client, measurement) -> {
            while (measurement.covers(System.nanoTime())) {
                client.call(System.nanoTime(), together);
            }
        };
    }

    /**
     * Makes requests at fixed times, whatever has become of the others. That holds while a connection is idle; a request
     * that had to wait for one is made late, and its latency counts from when it was due.
     *
     * @param rate requests a second
     * @param connections how many connections
     */
    Measurement openLoop(String name, double seconds, double rate, int connections) {
        AtomicLong next = new AtomicLong();
        return run(new Measurement(name, soon(), seconds), connections, (client, measurement) -> {
            while (true) {
                long due = measurement.start() + (long) (next.getAndIncrement() / rate * 1e9);
                if (!measurement.covers(Math.max(due, System.nanoTime()))) {
                    return;
                }
                sleepUntil(due);
                client.call(due, 1);
            }
        });
    }

    private static long soon() {
        return System.nanoTime() + HEAD_START_NANOS;
    }

    private Measurement run(Measurement measurement, int connections, Part part) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> {
                    try (Client client = new Client(measurement)) {
                        client.connect();
                        sleepUntil(measurement.start());
                        part.run(client, measurement);
                    }
                });
            }
        }
        return measurement;
    }

    private static void sleepUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** A connection that is made anew when it has ended. */
    private final class Client implements AutoCloseable {

        private final Measurement measurement;
        private Connection connection;

        Client(Measurement measurement) {
            this.measurement = measurement;
        }

        private void connect() {
            try {
                connection = Connection.open(server, PATIENCE);
            } catch (IOException e) {
                measurement.failure(e);
            }
        }

        /** Makes a call several times at once and notes what comes of it. */
        void call(long since, int times) {
            if (connection == null) {
                connect();
            }
            if (connection == null) {
                return;
            }
            for (int i = 0; i < times; i++) {
                measurement.offer();
            }
            int answered = 0;
            try {
                connection.send(repeated(times));
                boolean closes = false;
                while (answered < times) {
                    var reply = connection.receive();
                    answered++;
                    measurement.answer(call, reply, since);
                    closes |= reply.closes();
                }
                if (closes) {
                    close();
                }
            } catch (IOException e) {
                for (int i = answered; i < times; i++) {
                    measurement.failure(e);
                }
                close();
            }
        }

        private byte[] repeated(int times) {
            byte[] request = call.request();
            if (times == 1) {
                return request;
            }
            byte[] all = new byte[times * request.length];
            for (int i = 0; i < times; i++) {
                System.arraycopy(request, 0, all, i * request.length, request.length);
            }
            return all;
        }

        @Override
        public void close() {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }
}
