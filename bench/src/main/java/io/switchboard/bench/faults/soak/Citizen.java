package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Connection;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.Tally;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.LocalTime;

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
    private int requests;

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
            if (connection == null) {
                connection = Connection.open(server, PATIENCE);
                requests = 0;
            }
            requests++;
            Reply reply = connection.exchange(task.request());
            if (reply.closes()) {
                close();
            }
            if (task.right().test(reply)) {
                return RIGHT;
            }
            return reply.isCleanRefusal() ? REFUSED : WRONG + " " + reply.outcome();
        } catch (SocketTimeoutException e) {
            return lost(task, HUNG);
        } catch (IOException e) {
            return lost(task, BROKEN + " " + e.getMessage());
        }
    }

    /** Notes what is needed to find the connection among those that the server has noted. */
    private String lost(Task task, String outcome) {
        int port = connection == null ? 0 : connection.port();
        System.out.printf(
                "%tT %s, request %d over port %d: %s%n", LocalTime.now(), task.kind(), requests, port, outcome);
        close();
        return outcome;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
