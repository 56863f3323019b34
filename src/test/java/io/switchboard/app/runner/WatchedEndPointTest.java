package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each reply is the body of its request, and eight characters long. */
@Timeout(30)
class WatchedEndPointTest {

    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\n";
    private static final int BODY = 8;
    private static final int REQUESTS = 5;
    private static final int LARGE = 1 << 20;
    private static final int PATIENCE_MILLIS = 10_000;

    /** Kept here, because a logger that nobody holds forgets its level. */
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY_LOG.setLevel(Level.WARNING);
    }

    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch handling = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new CountingConnector();
    private Socket client;

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new Echo());
        server.start();
        client = new Socket(connector.getHost(), connector.getLocalPort());
        client.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void stop() throws Exception {
        goOn.countDown();
        client.close();
        server.stop();
    }

    @Test
    void asksOnceForARequestThatHasArrived() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            send(HEAD + "abcdefgh");
            reply();
        }

        assertEquals(REQUESTS, reads.get());
    }

    @Test
    void readsWhatHasArrivedWhileARequestWasHandled() throws Exception {
        send(HEAD + "waiting!");
        handling.await();
        send(HEAD + "abcdefgh");
        goOn.countDown();

        assertEquals("waiting!abcdefgh", reply() + reply());
    }

    @Test
    void readsABodyThatArrivesInPieces() throws Exception {
        send(HEAD + "abc");
        awaitReads(1);
        send("def");
        awaitReads(2);
        send("gh");

        assertEquals("abcdefgh", reply());
    }

    @Test
    void readsOnWhereThereWasNoRoomForAll() throws Exception {
        send(HEAD.replace("8", Integer.toString(LARGE)) + "x".repeat(LARGE));

        assertEquals("xxxxxxxx", reply());
    }

    private void awaitReads(int number) throws InterruptedException {
        while (reads.get() < number) {
            Thread.sleep(1);
        }
    }

    private void send(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the body of the next reply. */
    private String reply() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = client.getInputStream().read();
            assertNotEquals(-1, next, "the connection was closed");
            head.append((char) next);
        }
        return new String(client.getInputStream().readNBytes(BODY), StandardCharsets.US_ASCII);
    }

    /** Counts how often its connections are read from. */
    private final class CountingConnector extends ServerConnector {

        CountingConnector() {
            super(server, 1, 1);
        }

        @Override
        protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            return new WatchedEndPoint(
                    new CountingChannel(channel, reads), selector, key, getScheduler(), getExecutor());
        }
    }

    /** Sends back what it gets, or as much of it as a reply has; keeps one that is to wait waiting. */
    private final class Echo extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String body = Content.Source.asString(request, StandardCharsets.US_ASCII);
            if (body.equals("waiting!")) {
                handling.countDown();
                goOn.await();
            }
            ByteBuffer reply = ByteBuffer.wrap(body.substring(0, BODY).getBytes(StandardCharsets.US_ASCII));
            response.write(true, reply, callback);
            return true;
        }
    }
}
