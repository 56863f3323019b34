package io.switchboard.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many clients that all call once, at the same time. */
public final class Crowd implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final long LOOK_MILLIS = 1_000;

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final URI url;

    /**
     * Connects.
     *
     * @param url whom
     * @param size how many connections
     * @throws IOException when one is refused
     */
    public Crowd(URI url, int size) throws IOException {
        this.url = url;
        for (int i = 0; i < size; i++) {
            connections.add(new Connection(url, selector));
        }
    }

    /**
     * Sends a message on every connection and waits for all replies.
     *
     * @param message the message
     * @param expected what every reply must contain
     * @return the time from the first request to the last reply
     * @throws IOException when a connection breaks, or a reply is wrong or missing for half a minute
     */
    public Duration call(byte[] message, String expected) throws IOException {
        byte[] request = Connection.request(url, message);
        long start = System.nanoTime();
        for (Connection connection : connections) {
            connection.send(request, start);
        }
        int missing = connections.size();
        while (missing > 0) {
            selector.select(LOOK_MILLIS);
            if (System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000) {
                throw new IOException(missing + " of " + connections.size() + " replies are missing after "
                        + PATIENCE_SECONDS + " s");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                if (connection.isBusy() && connection.proceed()) {
                    missing--;
                    if (!connection.text().contains(expected)) {
                        throw new IOException("a wrong reply: " + connection.text());
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
