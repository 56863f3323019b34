package io.switchboard.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that carries one request at a time, HTTP/1.1, never blocking. It understands replies that tell their
 * length. For one thread.
 */
final class Connection implements AutoCloseable {

    private static final int MOST_HEAD_AND_BODY = 1 << 14;
    private static final String OK = "HTTP/1.1 200";
    private static final String LENGTH = "\r\ncontent-length:";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer received = ByteBuffer.allocate(MOST_HEAD_AND_BODY);
    private ByteBuffer sending;
    private int replyLength;
    private long due;
    private boolean busy;

    /** Connects, and reads what the selector sees from now on. */
    Connection(URI url, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Makes the bytes of a request that is sent again and again. */
    static byte[] request(URI url, byte[] message) {
        byte[] head = ("POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + message.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + message.length)
                .put(head)
                .put(message)
                .array();
    }

    /**
     * Sends a request; there must be none under way.
     *
     * @param when the moment at which it should have been sent, as {@link System#nanoTime} tells it
     */
    void send(byte[] request, long when) throws IOException {
        due = when;
        busy = true;
        received.clear();
        replyLength = -1;
        sending = ByteBuffer.wrap(request);
        write();
    }

    private void write() throws IOException {
        channel.write(sending);
        key.interestOps(sending.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /**
     * Goes on with what the selector says is possible.
     *
     * @return true when the reply is complete
     * @throws IOException when the server closed the connection or had another status than 200
     */
    boolean proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return false;
        }
        if (channel.read(received) < 0) {
            throw new EOFException("the server closed a connection");
        }
        if (replyLength < 0) {
            replyLength = replyLength();
        }
        busy = replyLength < 0 || received.position() < replyLength;
        return !busy;
    }

    /** Tells how long the whole reply will be; -1 as long as its head is not there. */
    private int replyLength() throws IOException {
        String text = text();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return -1;
        }
        if (!text.startsWith(OK)) {
            throw new IOException(text);
        }
        int at = text.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
        String length = text.substring(at, text.indexOf("\r\n", at)).strip();
        return end + "\r\n\r\n".length() + Integer.parseInt(length);
    }

    /** Gives the reply as it came, head and body. */
    String text() {
        return new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
    }

    /** Tells whether a reply is awaited. */
    boolean isBusy() {
        return busy;
    }

    /** Gives the moment at which the last request should have been sent. */
    long due() {
        return due;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
