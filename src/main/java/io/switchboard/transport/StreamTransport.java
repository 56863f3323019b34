package io.switchboard.transport;

import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Messages over a pair of byte streams, one a line: a message ends at a line feed, with or without a carriage return before
 * it, so it must not contain one itself. Blank lines are passed over, and the end of the input ends the transport. Replies
 * of concurrent handlers are written whole, in the order in which they are ready. While messages that are handled and
 * replies that are written take up too much, the input is not read on. Safe for use by many threads.
 */
public final class StreamTransport implements PolledTransport {

    /** How much messages and replies take up at a time where nobody says, in bytes. */
    private static final int DEFAULT_BUFFERED_BYTES = 64 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final int maxMessageBytes;
    private final TransportContext context = TransportContext.named("stream");
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final Backlog backlog;
    private volatile boolean closed;

    /**
     * Makes a transport over two streams, with 64 MiB for messages and replies.
     *
     * @param in where messages come from; closed with the transport
     * @param out where replies go; flushed after each, and left open
     * @param maxMessageBytes how long a message may be without its line's end, at least 1; a longer one is refused, and
     *     read to its end but not kept
     */
    public StreamTransport(InputStream in, OutputStream out, int maxMessageBytes) {
        this(in, out, maxMessageBytes, DEFAULT_BUFFERED_BYTES);
    }

    /**
     * Makes a transport over two streams.
     *
     * @param in where messages come from; closed with the transport
     * @param out where replies go; flushed after each, and left open
     * @param maxMessageBytes how long a message may be without its line's end, at least 1; a longer one is refused, and
     *     read to its end but not kept
     * @param maxBufferedBytes how many bytes of messages and replies may be in memory before another message is read, at
     *     least 1; a message counts until its handler has released it, a reply until it is written
     */
    public StreamTransport(InputStream in, OutputStream out, int maxMessageBytes, int maxBufferedBytes) {
        requirePositive("maxMessageBytes", maxMessageBytes);
        requirePositive("maxBufferedBytes", maxBufferedBytes);
        this.in = new BufferedInputStream(Objects.requireNonNull(in, "in"));
        this.out = Objects.requireNonNull(out, "out");
        this.maxMessageBytes = maxMessageBytes;
        this.backlog = new Backlog(maxBufferedBytes);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    @Override
    public Exchange receive() throws IOException {
        reading.lock();
        try {
            while (!closed) {
                backlog.awaitRoom();
                Line line = readLine();
                if (line == null) {
                    return null;
                }
                if (!line.isBlank()) {
                    backlog.add(line.message.length, 1);
                    return line;
                }
            }
            return null;
        } catch (IOException e) {
            if (closed) {
                return null;
            }
            // A stream that failed once does not recover: the next call reports the end.
            closed = true;
            throw e;
        } finally {
            reading.unlock();
        }
    }

    /** Reads up to the next line feed or the end; null when the end has been reached already. */
    private Line readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            // What is kept is enough to see that the message is too long, whether or not it ends in a carriage return.
            if (bytes.size() - 2 < maxMessageBytes) {
                bytes.write(b);
            }
        }
        byte[] message = withoutCarriageReturn(bytes.toByteArray());
        return message.length > maxMessageBytes
                ? new Line(new byte[0], Optional.of(RpcError.requestTooLarge(maxMessageBytes)))
                : new Line(message, Optional.empty());
    }

    private static byte[] withoutCarriageReturn(byte[] line) {
        int last = line.length - 1;
        return last >= 0 && line[last] == '\r' ? Arrays.copyOf(line, last) : line;
    }

    /**
     * Waits until every message that was received has been answered, or its answer has failed.
     *
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public void awaitAnswers() throws InterruptedException {
        backlog.awaitAnswers();
    }

    @Override
    public void close() {
        closed = true;
        backlog.close();
        try {
            in.close();
        } catch (IOException e) {
            // The stream is of no further use either way.
            System.getLogger(StreamTransport.class.getName()).log(System.Logger.Level.DEBUG, "closing the input", e);
        }
    }

    /** A line that was read, which is its own exchange. */
    private final class Line implements Exchange {

        private final byte[] message;
        private final Optional<RpcError> refusal;
        private final AtomicBoolean ended = new AtomicBoolean();

        Line(byte[] message, Optional<RpcError> refusal) {
            this.message = message;
            this.refusal = refusal;
        }

        boolean isBlank() {
            for (byte b : message) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return refusal.isEmpty();
        }

        @Override
        public TransportContext context() {
            return context;
        }

        @Override
        public byte[] message() {
            return message;
        }

        @Override
        public Optional<RpcError> refusal() {
            return refusal;
        }

        @Override
        public void reply(byte[] reply) throws IOException {
            backlog.add(reply.length, 0);
            try {
                write(reply);
            } finally {
                backlog.add(-reply.length, 0);
                end();
            }
        }

        @Override
        public void accept() {
            end();
        }

        @Override
        public void abandon() {
            end();
        }

        @Override
        public void release() {
            backlog.add(-message.length, 0);
        }

        private void end() {
            if (!ended.getAndSet(true)) {
                backlog.add(0, -1);
            }
        }
    }

    private void write(byte[] reply) throws IOException {
        writing.lock();
        try {
            out.write(reply);
            out.write('\n');
            out.flush();
        } finally {
            writing.unlock();
        }
    }
}
