package io.switchboard.app.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that can be asked whether its client has left while nothing is being read from it. Only reading tells, so
 * what the client has sent ahead is kept here and read again by whoever reads next. Safe for use by many threads.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {

    /** Room for the farewell of a TLS connection; a client that sends more ahead is taken to be there. */
    private static final int MOST_AHEAD = 1_024;

    private final Executor executor;
    private final Object reading = new Object();
    private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

    WatchedEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Executor executor) {
        super(channel, selector, key, scheduler);
        this.executor = executor;
    }

    /** Tells whether the client has closed its side of the connection. Neither waits nor throws. */
    boolean clientLeft() {
        synchronized (reading) {
            if (getFillInterest().isInterested()) {
                // Whoever wants to read hears of it first.
                return false;
            }
            if (ahead.capacity() == 0) {
                ahead = BufferUtil.allocate(MOST_AHEAD);
            }
            try {
                return super.fill(ahead) < 0;
            } catch (IOException e) {
                return true;
            }
        }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        synchronized (reading) {
            return ahead.hasRemaining() ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
        }
    }

    @Override
    protected void needsFillInterest() {
        synchronized (reading) {
            if (!ahead.hasRemaining()) {
                super.needsFillInterest();
                return;
            }
        }
        executor.execute(getFillInterest()::fillable);
    }
}
