package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 is held to the rate of bytes as HTTP/1.1 is. Its frames are made by hand, since no client is that slow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowHttp2IT {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_HEADERS = 4;
    private static final int PATIENCE = 100;

    @TempDir
    static Path directory;

    private TestKeys keys;
    private RunnerProcess runner;

    @BeforeAll
    void start() throws Exception {
        keys = TestKeys.make(directory.resolve("keys.p12"), "EC");
        Path pem = keys.writePem(directory.resolve("server.pem"));
        runner = RunnerProcess.serving(
                "--demo", "--tls-keystore", pem.toString(), "--slow-timeout=2", "--min-data-rate=100");
    }

    @AfterAll
    void stop() {
        runner.close();
    }

    private SSLSocket connect() throws Exception {
        URI url = runner.url();
        SSLSocket socket = (SSLSocket) keys.trusting().getSocketFactory().createSocket(url.getHost(), url.getPort());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(frame(SETTINGS, 0, 0, new byte[0]));
        return socket;
    }

    /** RFC 9113, section 4.1. */
    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(type);
        frame.write(flags);
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame.write(stream >> shift);
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** A POST whose body is to follow, by the static table of RFC 7541: method, scheme, path, authority, type, length. */
    private static byte[] head() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(new byte[] {(byte) 0x83, (byte) 0x87});
        literal(head, "/rpc", 0x04);
        literal(head, "localhost", 0x01);
        literal(head, "application/json", 0x0f, 31 - 15);
        literal(head, "1000", 0x0f, 28 - 15);
        return head.toByteArray();
    }

    private static void literal(ByteArrayOutputStream head, String value, int... name) {
        for (int b : name) {
            head.write(b);
        }
        head.write(value.length());
        head.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void connectionIsClosedOnWhichABodyTrickles() throws Exception {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write(frame(HEADERS, END_HEADERS, 1, head()));
            assertThrows(IOException.class, () -> trickle(socket));
        }
    }

    /** Sends a byte of the body five times a second until that fails. */
    private static void trickle(SSLSocket socket) throws IOException, InterruptedException {
        for (int sent = 0; sent < PATIENCE; sent++) {
            socket.getOutputStream().write(frame(DATA, 0, 1, new byte[] {' '}));
            Thread.sleep(200);
        }
    }

    @Test
    void callThatTakesLongerThanAClientMayBeSlowIsAnswered() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(keys.trusting()).build();
        HttpRequest request = HttpRequest.newBuilder(runner.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Rpc.request("demo.sleep", "[4500]")))
                .build();
        assertEquals(
                Rpc.result("4500"),
                client.send(request, BodyHandlers.ofString()).body());
    }
}
