package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time, against the packed WAR with a small heap. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowConnectionsIT {

    private static final int MANY = 2_000;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String HEAD =
            "POST /rpc HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n";

    /** A call of as many bytes as the head says. */
    private static final String BODY = String.format("%-1000s", Rpc.request("subtract", "[42,23]"));

    private RunnerProcess runner;
    private URI url;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        runner = RunnerProcess.start(
                Map.of(),
                List.of("-Xmx256m"),
                "--port=0",
                "--demo",
                "--idle-timeout=3",
                "--slow-timeout=2",
                "--min-data-rate=100");
        url = runner.url();
    }

    @AfterAll
    void stop() {
        runner.close();
    }

    private Socket open(String text) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends a byte five times a second until that fails, and tells how many were sent. */
    private static int trickle(Socket socket) throws InterruptedException {
        for (int sent = 0; sent < PATIENCE_MILLIS / 200; sent++) {
            try {
                socket.getOutputStream().write('a');
            } catch (IOException closed) {
                return sent;
            }
            Thread.sleep(200);
        }
        return Integer.MAX_VALUE;
    }

    /** Sends a text at so many bytes a second. */
    private static void pace(Socket socket, String text, int rate) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int sent = 0;
        while (sent < text.length()) {
            int due = (int) Math.min(text.length(), 1 + (System.nanoTime() - start) * rate / 1_000_000_000);
            socket.getOutputStream().write(text.substring(sent, due).getBytes(StandardCharsets.US_ASCII));
            sent = due;
            Thread.sleep(100);
        }
    }

    private static void assertAnswered(Socket socket) throws IOException {
        String reply = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 200", reply);
    }

    @Test
    @WithinLimit("bytes a second")
    void messageThatIsTwiceAsFastAsItMustBeMayTakeItsTime() throws Exception {
        try (Socket socket = open(HEAD + "\r\n")) {
            pace(socket, BODY, 200);
            assertAnswered(socket);
        }
    }

    @Test
    @BeyondLimit("bytes a second")
    void connectionIsClosedOnWhichAMessageIsHalfAsFastAsItMustBe() throws Exception {
        try (Socket socket = open(HEAD + "\r\n")) {
            assertThrows(IOException.class, () -> pace(socket, BODY, 50));
        }
    }

    @Test
    @WithinLimit("seconds below that rate")
    void messageThatIsSlowForLessThanItMayBeIsAnswered() throws Exception {
        try (Socket socket = open(HEAD + "\r\n")) {
            Thread.sleep(1_000);
            socket.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));
            assertAnswered(socket);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /", HEAD, HEAD + "\r\n"})
    @BeyondLimit({"bytes a second", "seconds below that rate"})
    void connectionIsClosedOnWhichAMessageTrickles(String start) throws Exception {
        try (Socket socket = open(start)) {
            assertTrue(trickle(socket) < Integer.MAX_VALUE);
        }
    }

    @Test
    @BeyondLimit("silence")
    void silentConnectionIsClosed() throws Exception {
        try (Socket socket = open("")) {
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    @WithinLimit("silence")
    void connectionIsKeptThatIsSilentForLess() throws Exception {
        try (Socket socket = open("")) {
            Thread.sleep(1_500);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', socket.getInputStream().read());
        }
    }

    @Test
    void callThatTakesLongerThanEveryTimeoutIsAnswered() {
        assertEquals(Rpc.result("4500"), Rpc.call(url, "demo.sleep", "[4500]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {HEAD, HEAD + "\r\n"})
    void othersAreAnsweredWhileManyTrickle(String start) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(open(start));
            }
            int lost = 0;
            for (Socket socket : slow) {
                lost += sends(socket) ? 0 : 1;
            }
            assertEquals(Rpc.result("19"), Rpc.call(url, "subtract", "[42,23]"));
            assertTrue(lost < MANY, "all were closed before they were slow");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static boolean sends(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('a');
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }
}
