package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Connection;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.Tally;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A well-behaved client with one connection, which looks at every answer. For use by one thread. */
final class Citizen implements AutoCloseable {

    static final String RIGHT = "right";
    static final String REFUSED = "refused";
    static final String WRONG = "WRONG";
    static final String BROKEN = "BROKEN";
    static final String HUNG = "HUNG";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InetSocketAddress server;
    private final Tally tally;
    private Connection connection;

    Citizen(InetSocketAddress server, Tally tally) {
        this.server = server;
        this.tally = tally;
    }

    /** Does a task, counts what comes of it, and tells whether that was the right answer. */
    boolean perform(Task task) {
        String outcome = outcome(task);
        tally.add(task.kind(), outcome);
        return outcome.equals(RIGHT);
    }

    private String outcome(Task task) {
        try {
            connection = connection == null ? Connection.open(server, PATIENCE) : connection;
            Reply reply = connection.exchange(task.request());
            if (reply.closes()) {
                close();
            }
            if (task.right().test(reply)) {
                return RIGHT;
            }
            return reply.isCleanRefusal() ? REFUSED : WRONG + " " + reply.outcome();
        } catch (SocketTimeoutException e) {
            close();
            return HUNG;
        } catch (IOException e) {
            close();
            return BROKEN + " " + e.getMessage();
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
