package io.switchboard.app.runner;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a message or a reply goes too slowly. Jetty's idle timeout starts anew with every byte, so a
 * client that sends one now and then would keep its connection for ever. Time that a handler takes does not count.
 * Safe for use by many threads.
 */
final class SlowConnections extends AbstractLifeCycle implements Connection.Listener {

    private final ServerConnector connector;
    private final ConnectionLimits limits;
    private final Map<HttpConnection, Transfer> transfers = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next;

    /** What a connection is in the middle of. */
    private enum Phase {
        NOTHING,
        RECEIVING,
        SENDING
    }

    /** One message or reply under way: which one, since when, and how many bytes there had been by then. */
    private record Transfer(Phase phase, long message, long start, long bytes) {}

    SlowConnections(ServerConnector connector, ConnectionLimits limits) {
        this.connector = connector;
        this.limits = limits;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            transfers.put(http, transfer(http));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            transfers.remove(http);
        }
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        next = connector.getScheduler().schedule(this::sweep, 1, TimeUnit.SECONDS);
    }

    private void sweep() {
        transfers.replaceAll(this::check);
        if (isRunning()) {
            schedule();
        }
    }

    private Transfer check(HttpConnection connection, Transfer before) {
        Transfer now = transfer(connection);
        if (now.phase() != before.phase() || now.message() != before.message() || now.phase() == Phase.NOTHING) {
            return now;
        }
        long elapsed = now.start() - before.start();
        long expected = (long) (limits.minDataRate() * (elapsed / 1e9));
        if (elapsed > limits.slowTimeout().toNanos() && now.bytes() - before.bytes() < expected) {
            connection.getEndPoint().close(null);
        }
        return before;
    }

    private static Transfer transfer(HttpConnection connection) {
        long now = System.nanoTime();
        AbstractEndPoint endPoint = (AbstractEndPoint) connection.getEndPoint();
        if (endPoint.getWriteFlusher().isPending()) {
            return new Transfer(Phase.SENDING, connection.getMessagesIn(), now, connection.getBytesOut());
        }
        boolean within = !connection.getParser().isState(HttpParser.State.START);
        Phase phase = within && endPoint.isFillInterested() ? Phase.RECEIVING : Phase.NOTHING;
        return new Transfer(phase, connection.getMessagesIn(), now, connection.getBytesIn());
    }
}
