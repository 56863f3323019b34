package io.switchboard.bench.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many connections that hold what they have got for some time.
 *
 * @param title what they do
 * @param connections how many there are
 * @param openings what they send at first, in turn
 * @param drip what they send once a second from then on, nothing when empty
 * @param receiveBuffer what the client's side takes in unread, in bytes; 0 for the operating system's own choice
 * @param reads whether they look for a reply before their time is over
 */
public record Siege(
        String title, int connections, List<byte[]> openings, byte[] drip, int receiveBuffer, boolean reads) {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(60);
    private static final int BODY = 1_000_000;
    private static final int SENT = 900_000;
    private static final int SMALL_BUFFER = 4_096;
    private static final long DRIP_MILLIS = 1_000;

    /** Each sends a byte a second; one half is within the head, the other within the body. */
    public static Siege slowSenders(InetSocketAddress server, int connections) {
        byte[] head = Call.head(server, "Content-Length: " + BODY, "X-Slow: x");
        List<byte[]> openings = List.of(
                Arrays.copyOf(head, head.length - 2), // The end of the line and of the head is missing.
                joined(Call.head(server, "Content-Length: " + BODY), 10));
        return new Siege("slow senders", connections, openings, bytes(" "), 0, true);
    }

    /** Each sends 900 KB of a body of 1 MB, and then nothing. */
    public static Siege stalledBodies(InetSocketAddress server, int connections) {
        byte[] opening = joined(Call.head(server, "Content-Length: " + BODY), SENT);
        return new Siege("stalled bodies", connections, List.of(opening), new byte[0], 0, true);
    }

    /** Each asks for a reply of a megabyte and does not read it. */
    public static Siege stalledReaders(InetSocketAddress server, int connections) {
        Call big = Call.of(server, "text.reverse", "[\"" + "x".repeat(BODY) + "\"]", "", "1");
        return new Siege("stalled readers", connections, List.of(big.request()), new byte[0], SMALL_BUFFER, false);
    }

    /**
     * Each asks by a request of a few bytes for a reply of more than the operating system takes in, and does not read it.
     * Fills the server with what the replies are made of.
     *
     * @param megabytes how much that is
     */
    public static Siege stalledReadersOfMuch(InetSocketAddress server, int connections, int megabytes)
            throws IOException {
        String params = "[\"" + "x".repeat(BODY) + "\",[{\"sku\":\"tea\",\"quantity\":1,\"price\":1}]]";
        Call place = Call.of(server, "orders.place", params, "", "1");
        for (int i = 0; i < megabytes; i++) {
            try (Connection connection = Connection.open(server, CONNECT_PATIENCE)) {
                connection.exchange(place.request());
            }
        }
        Call list = Call.of(server, "orders.list", "[]", "", "1");
        return new Siege(
                "stalled readers of " + megabytes + " MB",
                connections,
                List.of(list.request()),
                new byte[0],
                SMALL_BUFFER,
                false);
    }

    private static byte[] joined(byte[] head, int blanks) {
        byte[] all = Arrays.copyOf(head, head.length + blanks);
        Arrays.fill(all, head.length, all.length, (byte) ' ');
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Makes the connections, holds them for some time and ends them.
     *
     * @param seconds how long each waits for the server to do something about it
     * @param tally what comes of them
     */
    public void lay(InetSocketAddress server, double seconds, Tally tally) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                byte[] opening = openings.get(i % openings.size());
                threads.execute(() -> tally.add(title, outcome(server, seconds, opening)));
            }
        }
    }

    private String outcome(InetSocketAddress server, double seconds, byte[] opening) {
        try (Connection connection = Connection.open(server, CONNECT_PATIENCE, receiveBuffer)) {
            return outcome(connection, Duration.ofMillis((long) (1_000 * seconds)), opening);
        } catch (IOException e) {
            return "not connected";
        }
    }

    private String outcome(Connection connection, Duration patience, byte[] opening) throws IOException {
        Thread sender = Thread.startVirtualThread(() -> send(connection, opening));
        try {
            connection.waitAtMost(patience);
            if (!reads) {
                Thread.sleep(patience);
            }
            return connection.receive().outcome();
        } catch (SocketTimeoutException e) {
            return "still open";
        } catch (IOException e) {
            return "closed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            sender.interrupt();
        }
    }

    private void send(Connection connection, byte[] opening) {
        try {
            connection.send(opening);
            while (drip.length > 0) {
                Thread.sleep(DRIP_MILLIS);
                connection.send(drip);
            }
        } catch (IOException e) {
            // The server has ended it; what it has said is read elsewhere.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
