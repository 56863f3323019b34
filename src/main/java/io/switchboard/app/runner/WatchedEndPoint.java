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
 * what the client has sent ahead is kept here and read again by whoever reads next. After a request has been read Jetty
 * looks twice more whether there is another, before it asks to be told; who has read all that there was is not let ask the
 * operating system again until then. Safe for use by many threads, of which one at a time reads.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {

    /** Room for the farewell of a TLS connection; a client that sends more ahead is taken to be there. */
    private static final int MOST_AHEAD = 1_024;

    private final Executor executor;
    private final Object reading = new Object();
    private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;
    /** Whether more was asked for than had arrived. What has arrived since is told by the selector. For the one who reads. */
    private boolean drained;

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
        if (drained) {
            return 0;
        }
        synchronized (reading) {
            if (ahead.hasRemaining()) {
                return BufferUtil.append(buffer, ahead);
            }
            int room = BufferUtil.space(buffer);
            int filled = super.fill(buffer);
            drained = filled >= 0 && filled < room;
            return filled;
        }
    }

    @Override
    protected void needsFillInterest() {
        drained = false;
        synchronized (reading) {
            if (!ahead.hasRemaining()) {
                super.needsFillInterest();
                return;
            }
        }
        executor.execute(getFillInterest()::fillable);
    }
}
