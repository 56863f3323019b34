package io.switchboard.transport;

import io.switchboard.message.TransportContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * The in-memory transport: messages are put into a queue by one side of a program and served by the other. Safe for use
 * by many threads.
 */
public final class QueueTransport implements PolledTransport {

    /** How many messages may wait by default. */
    public static final int DEFAULT_CAPACITY = 1_024;

    private final LinkedBlockingDeque<Delivery> queue;
    private final int capacity;
    private final TransportContext context;
    private boolean closed;

    /** Makes a queue that holds {@value #DEFAULT_CAPACITY} messages. */
    public QueueTransport() {
        this(DEFAULT_CAPACITY, TransportContext.named("queue"));
    }

    /**
     * Makes a queue.
     *
     * @param capacity how many messages may wait, at least 1
     * @param context what every message's exchange gives as its context, not null
     */
    public QueueTransport(int capacity, TransportContext context) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.queue = new LinkedBlockingDeque<>();
        this.context = Objects.requireNonNull(context, "context");
    }

    /**
     * Sends a message to the server.
     *
     * @param message the raw bytes, not changed afterwards
     * @return the reply, or empty when there is nothing to say; completed when the exchange ends, and cancelled when
     *     its handler abandons it or the transport is closed before the message was received
     * @throws IllegalStateException when the queue is full or closed
     */
    public CompletableFuture<Optional<byte[]>> send(byte[] message) {
        Delivery delivery =
                new Delivery(context, Objects.requireNonNull(message, "message"), new CompletableFuture<>());
        synchronized (queue) {
            if (closed) {
                throw new IllegalStateException("the transport is closed");
            }
            if (queue.size() >= capacity) {
                throw new IllegalStateException("the queue is full");
            }
            queue.addLast(delivery);
        }
        return delivery.outcome();
    }

    @Override
    public Exchange receive() throws InterruptedException {
        Delivery delivery = queue.takeFirst();
        if (delivery == Delivery.END) {
            // Everyone else who waits must see the end, too.
            queue.addFirst(Delivery.END);
            return null;
        }
        return delivery;
    }

    @Override
    public void close() {
        List<Delivery> waiting = new ArrayList<>();
        synchronized (queue) {
            if (!closed) {
                closed = true;
                queue.drainTo(waiting);
                queue.addFirst(Delivery.END);
            }
        }
        waiting.forEach(delivery -> delivery.outcome().cancel(false));
    }

    /** A message in the queue, which is its own exchange. */
    private record Delivery(TransportContext context, byte[] message, CompletableFuture<Optional<byte[]>> outcome)
            implements Exchange {

        static final Delivery END = new Delivery(null, null, new CompletableFuture<>());

        @Override
        public void reply(byte[] reply) {
            outcome.complete(Optional.of(reply));
        }

        @Override
        public void accept() {
            outcome.complete(Optional.empty());
        }

        @Override
        public void abandon() {
            outcome.cancel(false);
        }
    }
}
