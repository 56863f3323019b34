package io.switchboard.bench.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * A message that is made to cost its receiver much.
 *
 * @param name what it is
 * @param head the head of the request
 * @param piece a piece of the body
 * @param times how often that piece is sent
 * @param tail what ends the body
 */
public record HostileMessage(String name, byte[] head, byte[] piece, int times, byte[] tail) {

    /**
     * Sends the message over a connection of its own and waits for what the server says to it, which may come before the
     * message has been sent.
     *
     * @param patience how long to wait
     * @return the reply
     */
    public Reply send(InetSocketAddress server, Duration patience) throws IOException {
        try (Connection connection = Connection.open(server, patience)) {
            Thread.startVirtualThread(() -> send(connection));
            return connection.receive();
        }
    }

    private void send(Connection connection) {
        try {
            connection.send(head);
            for (int i = 0; i < times; i++) {
                connection.send(piece);
            }
            connection.send(tail);
        } catch (IOException e) {
            // The server wants no more of it, and has said why, or will not.
        }
    }
}
