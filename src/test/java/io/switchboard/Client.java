package io.switchboard;

import io.switchboard.transport.QueueTransport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The other end of a queue, speaking words. */
record Client(QueueTransport transport) {

    /** What comes back where there is nothing to say. */
    static final String NOTHING = "(nothing)";

    /** Sends a message of one or more lines; the reply is its text. */
    CompletableFuture<String> send(String... lines) {
        return transport
                .send(WordProtocol.message(lines))
                .thenApply(reply -> reply.map(WordProtocol::text).orElse(NOTHING));
    }

    /** Sends the same message again and again. */
    List<CompletableFuture<String>> sendAll(int times, String line) {
        return IntStream.range(0, times).mapToObj(i -> send(line)).toList();
    }
}
