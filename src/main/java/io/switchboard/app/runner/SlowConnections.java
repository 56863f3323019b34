package io.switchboard.app.runner;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a message or a reply goes too slowly. Jetty's idle timeout starts anew with every byte, so a
 * client that sends one now and then would keep its connection for ever. Time that a handler takes does not count.
 * Safe for use by many threads.
 */
final class SlowConnections extends AbstractLifeCycle implements Connection.Listener {

    private static final long SHORT_PATIENCE_NANOS = 1_000_000_000;

    private final ServerConnector connector;
    private final ConnectionLimits limits;
    private final BooleanSupplier memoryFull;
    private final Map<Connection, Transfer> transfers = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next;

    /**
     * Watches a connector.
     *
     * @param memoryFull tells whether others are refused because of what is under way; then patience is short
     */
    SlowConnections(ServerConnector connector, ConnectionLimits limits, BooleanSupplier memoryFull) {
        this.connector = connector;
        this.limits = limits;
        this.memoryFull = memoryFull;
    }

    @Override
    public void onOpened(Connection connection) {
        if (Transfer.knows(connection)) {
            transfers.put(connection, Transfer.of(connection));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        transfers.remove(connection);
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

    private Transfer check(Connection connection, Transfer before) {
        Transfer now = Transfer.of(connection);
        boolean same = now.message() == before.message();
        if (same && now.phase() == Transfer.Phase.LOOKING) {
            return before;
        }
        if (!same || now.phase() != before.phase() || now.phase() == Transfer.Phase.NOTHING) {
            return now;
        }
        long elapsed = now.start() - before.start();
        long expected = (long) (limits.minDataRate() * (elapsed / 1e9));
        long patience = memoryFull.getAsBoolean()
                ? SHORT_PATIENCE_NANOS
                : limits.slowTimeout().toNanos();
        if (elapsed > patience && now.bytes() - before.bytes() < expected) {
            connection.getEndPoint().close(null);
        }
        return before;
    }
}
