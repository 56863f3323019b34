package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner's limits of connections, from both sides. */
class ConnectionLimitIT {

    private static final String GET = "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static Socket open(RunnerProcess runner) throws Exception {
        Socket socket = new Socket(runner.url().getHost(), runner.url().getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void assertAnswered(Socket socket) throws IOException {
        assertEquals('H', socket.getInputStream().read());
    }

    @Test
    @WithinLimit("connections")
    @BeyondLimit("connections")
    void connectionsUpToTheLimitAreServedAndOneMoreWaits() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--max-connections=2");
                Socket first = open(runner);
                Socket second = open(runner)) {
            assertAnswered(first);
            assertAnswered(second);
            try (Socket third = open(runner)) {
                third.setSoTimeout(500);
                assertThrows(
                        SocketTimeoutException.class,
                        () -> third.getInputStream().read());
                first.shutdownOutput();
                third.setSoTimeout(10_000);
                assertAnswered(third);
            }
        }
    }

    @Test
    void messageThatIsFastEnoughMayTakeItsTime() throws Exception {
        String call = Rpc.request("subtract", "[42,23]");
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--slow-timeout=1", "--min-data-rate=10");
                Socket socket = new Socket(runner.url().getHost(), runner.url().getPort())) {
            String message = "POST /rpc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + call.length() + "\r\n\r\n" + call;
            for (String part : message.split("(?<=\\G.{40})")) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(500);
            }
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(reply.endsWith(Rpc.result("19")), reply);
        }
    }

    /** A request whose line and headers, with the empty line behind them, are of a length. */
    private static String head(int bytes) {
        String start = "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: ";
        return start + "x".repeat(bytes - start.length() - 4) + "\r\n\r\n";
    }

    @Test
    @WithinLimit("bytes of a head")
    @BeyondLimit("bytes of a head")
    void headEndsWithItsLastByte() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving()) {
            String longest = RawRequest.send(runner.url(), head(8_192));
            assertTrue(longest.startsWith("HTTP/1.1 404 "), longest);
            String longer = RawRequest.send(runner.url(), head(8_193));
            assertTrue(longer.startsWith("HTTP/1.1 431 "), longer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--max-connections=0", "--idle-timeout=0", "--slow-timeout=0", "--min-data-rate=-1"})
    void limitThatLetsNothingThroughIsRefused(String option) throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--port=0", option)) {
            assertTrue(runner.process().awaitExit() != 0);
        }
    }
}
