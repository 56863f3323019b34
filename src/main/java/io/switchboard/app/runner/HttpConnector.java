package io.switchboard.app.runner;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Listens, and makes connections that can be asked whether their clients have left. The selector accepts connections: a
 * thread of its own would wait for its turn among those that handle requests, and the queue would grow meanwhile. Safe for
 * use by many threads.
 */
final class HttpConnector extends ServerConnector {

    private static final int NO_ACCEPTORS = 0;
    private static final int DEFAULT_SELECTORS = -1;

    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final long NAP_NANOS = 100_000;

    private volatile boolean closing;

    HttpConnector(Server server, ConnectionFactory... factories) {
        super(server, NO_ACCEPTORS, DEFAULT_SELECTORS, factories);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        WatchedEndPoint endPoint = new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new Acceptance(executor, scheduler, selectors);
    }

    /** Stops listening. Whoever has connected by then is still taken, or the connection would be reset. */
    @Override
    public void close() {
        closing = true;
        ServerSocketChannel listening = (ServerSocketChannel) getTransport();
        if (listening != null && listening.isOpen()) {
            try {
                takeWaiting(listening);
                listening.close();
            } catch (IOException e) {
                System.getLogger(HttpConnector.class.getName()).log(Level.DEBUG, "not closed in good order", e);
            }
        }
        super.close();
    }

    @Override
    public void setAccepting(boolean accepting) {
        super.setAccepting(accepting && !closing);
    }

    private void takeWaiting(ServerSocketChannel listening) throws IOException {
        if (listening.isBlocking()) {
            // It was never started.
            return;
        }
        setAccepting(false);
        long start = System.nanoTime();
        while (listening.isRegistered() && System.nanoTime() - start < PATIENCE_NANOS) {
            // While a selector has it, closing it would leave it listening for a while.
            LockSupport.parkNanos(NAP_NANOS);
        }
        SocketChannel client = listening.accept();
        // More than fit the queue came after this was begun.
        for (int taken = 1; client != null; taken++) {
            client.configureBlocking(false);
            configure(client.socket());
            getSelectorManager().accept(client);
            client = taken < getAcceptQueueSize() ? listening.accept() : null;
        }
    }

    /** Takes nobody once there are as many as there may be, nor while the channel is being closed. */
    private final class Acceptance extends ServerConnectorManager {

        Acceptance(Executor executor, Scheduler scheduler, int selectors) {
            super(executor, scheduler, selectors);
        }

        @Override
        protected SelectableChannel doAccept(SelectableChannel server) throws IOException {
            return isAccepting() ? super.doAccept(server) : null;
        }
    }
}
