package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
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
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PATIENCE = 100;

    /** A call of as many bytes as {@link #head} says. */
    private static final String BODY = String.format("%-1000s", Rpc.request("subtract", "[42,23]"));

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
        socket.setSoTimeout(20_000);
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
    @BeyondLimit({"bytes a second", "seconds below that rate"})
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
    @WithinLimit("bytes a second")
    void bodyThatIsFastEnoughMayTakeItsTime() throws Exception {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write(frame(HEADERS, END_HEADERS, 1, head()));
            long start = System.nanoTime();
            int sent = 0;
            while (sent < BODY.length()) {
                int due = (int) Math.min(BODY.length(), 1 + (System.nanoTime() - start) * 200 / 1_000_000_000);
                sendBody(socket, BODY.substring(sent, due), due == BODY.length() ? END_STREAM : 0);
                sent = due;
                Thread.sleep(100);
            }
            assertAnswered(socket);
        }
    }

    @Test
    @WithinLimit("seconds below that rate")
    void bodyThatIsSlowForLessThanItMayBeIsAnswered() throws Exception {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write(frame(HEADERS, END_HEADERS, 1, head()));
            Thread.sleep(1_000);
            sendBody(socket, BODY, END_STREAM);
            assertAnswered(socket);
        }
    }

    private static void sendBody(SSLSocket socket, String part, int flags) throws IOException {
        socket.getOutputStream().write(frame(DATA, flags, 1, part.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads up to the first frame of the reply's body. */
    private static void assertAnswered(SSLSocket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int type = -1;
        byte[] payload = {};
        while (type != DATA) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            type = in.readUnsignedByte();
            in.skipNBytes(5);
            payload = in.readNBytes(length);
        }
        assertEquals(Rpc.result("19"), new String(payload, StandardCharsets.US_ASCII));
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
