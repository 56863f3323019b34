package io.switchboard.bench.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A connection over which bytes go as they are and responses come back. It never retries, never hides a failure, and can be
 * ended in all the ways a client should not. For use by one thread, or by one that sends and one that receives.
 */
public final class Connection implements AutoCloseable {

    private static final int DEFAULT_BUFFER = 0;

    private final SocketChannel channel;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[1_024];
    private int position;
    private int limit;

    private Connection(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.socket = channel.socket();
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /**
     * Connects.
     *
     * @param server where to
     * @param patience how long to wait for the connection, and later for any byte of a response
     */
    public static Connection open(InetSocketAddress server, Duration patience) throws IOException {
        return open(server, patience, DEFAULT_BUFFER);
    }

    /**
     * Connects with a receive buffer of some size, so that a server that sends more has to wait.
     *
     * @param receiveBuffer how much the operating system takes in, in bytes; 0 for its own choice
     */
    public static Connection open(InetSocketAddress server, Duration patience, int receiveBuffer) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            if (receiveBuffer != DEFAULT_BUFFER) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            }
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().setSoTimeout((int) patience.toMillis());
            channel.socket().connect(server, (int) patience.toMillis());
            return new Connection(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Gives the client's port. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Changes how long to wait for any byte of a response. */
    public void waitAtMost(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Sends some of the bytes. */
    public void send(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
    }

    /**
     * Receives the next response.
     *
     * @throws EOFException when the connection ends before the response does
     * @throws java.net.SocketTimeoutException when nothing comes within the patience
     */
    public Reply receive() throws IOException {
        int end = headEnd();
        String head = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
        position = end + 2;
        String length = Reply.header(head, "Content-Length");
        if (length != null) {
            return Reply.of(head, take(Integer.parseInt(length)));
        }
        Reply reply = Reply.of(head, new byte[0]);
        return reply.status() == 204 || !reply.closes() ? reply : Reply.of(head, in.readAllBytes());
    }

    /** Sends a request and receives its response. */
    public Reply exchange(byte[] request) throws IOException {
        send(request);
        return receive();
    }

    /** Finds the empty line that ends a head, and gives where that line begins. */
    private int headEnd() throws IOException {
        int scanned = position;
        while (true) {
            for (int i = scanned; i + 3 < limit; i++) {
                if (buffer[i] == '\r' && buffer[i + 2] == '\r' && buffer[i + 1] == '\n' && buffer[i + 3] == '\n') {
                    return i + 2;
                }
            }
            int behind = Math.max(position, limit - 3) - position;
            fill();
            scanned = position + behind;
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            throw new EOFException("the server has closed");
        }
        limit += read;
    }

    private byte[] take(int length) throws IOException {
        byte[] bytes = new byte[length];
        int buffered = Math.min(length, limit - position);
        System.arraycopy(buffer, position, bytes, 0, buffered);
        position += buffered;
        if (in.readNBytes(bytes, buffered, length - buffered) < length - buffered) {
            throw new EOFException("the server has closed within a response");
        }
        return bytes;
    }

    /** Tells whether a part of a response has arrived whose rest has not. */
    public boolean hasPart() {
        return position < limit;
    }

    /** Tells whether the server has ended the connection by now; whatever it has sent is kept. Does not wait. */
    public boolean hasEnded() {
        try {
            channel.configureBlocking(false);
            ByteBuffer more = ByteBuffer.allocate(1);
            int read = channel.read(more);
            channel.configureBlocking(true);
            if (read > 0) {
                throw new IllegalStateException("the server has sent something that nobody asked for");
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Reads and forgets some of what the server sends. */
    public void skip(int bytes) throws IOException {
        in.readNBytes(bytes);
    }

    /** Ends the connection the hard way, as a client that crashes does. */
    public void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
