package io.switchboard.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Sends at a fixed rate, whether the replies come or not. Each reply's time is counted from the moment at which its request
 * should have been sent: a server that stalls is charged for all that had to wait meanwhile.
 */
public final class OpenLoop {

    private final URI url;
    private final byte[] request;
    private final int connections;

    /**
     * Prepares.
     *
     * @param url where to
     * @param message what
     * @param connections over how many connections; a request that finds none free waits
     */
    public OpenLoop(URI url, byte[] message, int connections) {
        this.url = url;
        this.request = Connection.request(url, message);
        this.connections = connections;
    }

    /**
     * Sends and waits for all replies.
     *
     * @param perSecond how many requests a second
     * @param seconds for how long
     * @return the times of all replies in nanoseconds, shortest first
     * @throws IOException when a connection breaks or a reply has another status than 200
     */
    public long[] run(double perSecond, int seconds) throws IOException {
        int total = (int) (perSecond * seconds);
        long[] times = new long[total];
        double gap = 1e9 / perSecond;
        try (Selector selector = Selector.open()) {
            Deque<Connection> free = new ArrayDeque<>();
            for (int i = 0; i < connections; i++) {
                free.add(new Connection(url, selector));
            }
            long start = System.nanoTime();
            int sent = 0;
            int done = 0;
            while (done < total) {
                long now = System.nanoTime();
                while (sent < total && !free.isEmpty() && start + (long) (sent * gap) <= now) {
                    free.poll().send(request, start + (long) (sent * gap));
                    sent++;
                }
                // Never sleeps: waking up would be counted as the server's time.
                selector.selectNow();
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (connection.isBusy() && connection.proceed()) {
                        times[done++] = System.nanoTime() - connection.due();
                        // Takes turns, as a crowd of clients does.
                        free.add(connection);
                    }
                }
                selector.selectedKeys().clear();
            }
            for (SelectionKey key : selector.keys()) {
                ((Connection) key.attachment()).close();
            }
        }
        Arrays.sort(times);
        return times;
    }
}
