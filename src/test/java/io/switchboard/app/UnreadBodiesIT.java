package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Clients that send a body which nobody will look at, against the packed WAR with a small heap and passwords. */
class UnreadBodiesIT {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MEGABYTE = 1 << 20;
    private static final String TYPE = "Content-Type: application/json";
    private static final String LOGIN = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("ada:lovelace".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private static Path directory;

    private static RunnerProcess runner;
    private static URI url;

    @BeforeAll
    static void start() throws Exception {
        Path users = Files.writeString(
                directory.resolve("users"), "ada:" + BCrypt.hashpw("lovelace", BCrypt.gensalt(10)) + "\n");
        runner = RunnerProcess.start(
                Map.of(),
                List.of("-Xmx256m"),
                "--port=0",
                "--demo",
                "--idle-timeout=3",
                "--slow-timeout=2",
                "--auth-basic=" + users);
        url = runner.url();
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    private static Socket refused() throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String head = "POST /rpc HTTP/1.1\r\nHost: localhost\r\n" + TYPE + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        String reply = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 401", reply);
        return socket;
    }

    @Test
    void clientThatSendsMuchTooMuchHearsSo() throws Exception {
        String response = RawRequest.postAfterReply(url, 40 * MEGABYTE, TYPE, LOGIN);
        assertTrue(response.startsWith("HTTP/1.1 413") && response.contains("-32007"), response);
    }

    @Test
    void clientThatHasNotSaidWhoItIsHearsSo() throws Exception {
        String response = RawRequest.postAfterReply(url, MEGABYTE, TYPE);
        assertTrue(response.startsWith("HTTP/1.1 401") && response.endsWith("401 Unauthorized\n"), response);
    }

    @Test
    void clientThatHasSentAllThatWasRefusedMayAskAgain() throws Exception {
        try (Socket socket = refused()) {
            socket.getOutputStream().write(("1\r\na\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            String get = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(get.getBytes(StandardCharsets.US_ASCII));
            String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rest.contains("HTTP/1.1 200"), rest);
        }
    }

    @Test
    void clientThatFallsSilentIsLetGo() throws Exception {
        try (Socket socket = refused()) {
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void clientThatNeverEndsIsLetGo() throws Exception {
        byte[] chunk = ("100000\r\n" + "a".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = refused()) {
            OutputStream out = socket.getOutputStream();
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    out.write(chunk);
                }
            });
        }
    }
}
