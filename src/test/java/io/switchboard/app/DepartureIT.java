package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves while being served: the packed WAR gives up what nobody waits for. */
class DepartureIT {

    /** What the access log says of a call that was given up. */
    private static final String GIVEN_UP = "demo\\.sleep.*-32800";

    private static final String LONG = Rpc.request("demo.sleep", "[25000]");

    @TempDir
    static Path directory;

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = TestKeys.make(directory.resolve("keys.p12"), "EC");
    }

    private static RunnerProcess plain() throws Exception {
        return RunnerProcess.serving("--demo", "--access-log", "plain");
    }

    private static RunnerProcess secure() throws Exception {
        Path pem = keys.writePem(directory.resolve("server.pem"));
        return RunnerProcess.serving("--demo", "--access-log", "plain", "--tls-keystore", pem.toString());
    }

    private static String post(String body) {
        return "POST /rpc HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Waits until the server is at work on a call. */
    private static void awaitCall(URI url) throws Exception {
        URI metrics = url.resolve("/metrics");
        for (int i = 0; i < 500 && !metrics(metrics).matches("(?s).*in_flight\\S* 1\\.0\\n.*"); i++) {
            Thread.sleep(20);
        }
    }

    private static String metrics(URI url) throws Exception {
        HttpClient client = url.getScheme().equals("https")
                ? HttpClient.newBuilder().sslContext(keys.trusting()).build()
                : HttpClient.newHttpClient();
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                .body();
    }

    private static void assertGivenUp(RunnerProcess runner) throws Exception {
        assertTrue(runner.process().awaitLine(GIVEN_UP).group().contains("demo.sleep"));
    }

    @Test
    void givesACallUpWhoseClientHasClosedTheConnection() throws Exception {
        try (RunnerProcess runner = plain()) {
            URI url = runner.url();
            try (Socket client = new Socket(url.getHost(), url.getPort())) {
                send(client, post(LONG));
                awaitCall(url);
            }
            assertGivenUp(runner);
        }
    }

    @Test
    void givesACallUpWhoseClientHasResetTheConnection() throws Exception {
        try (RunnerProcess runner = plain()) {
            URI url = runner.url();
            try (Socket client = new Socket(url.getHost(), url.getPort())) {
                send(client, post(LONG));
                awaitCall(url);
                client.setSoLinger(true, 0);
            }
            assertGivenUp(runner);
        }
    }

    @Test
    void givesACallUpWhoseClientHasClosedATlsConnection() throws Exception {
        try (RunnerProcess runner = secure()) {
            URI url = runner.url();
            try (Socket client = keys.trusting().getSocketFactory().createSocket(url.getHost(), url.getPort())) {
                send(client, post(LONG));
                awaitCall(url);
            }
            assertGivenUp(runner);
        }
    }

    @Test
    void givesACallUpWhoseHttp2StreamWasReset() throws Exception {
        try (RunnerProcess runner = secure()) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(keys.trusting()).build();
            HttpRequest request = HttpRequest.newBuilder(runner.url())
                    .version(Version.HTTP_2)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(LONG))
                    .build();
            CompletableFuture<?> call = client.sendAsync(request, BodyHandlers.ofString());
            awaitCall(runner.url());
            call.cancel(true);
            assertGivenUp(runner);
        }
    }

    /** Looking whether a client is there must not lose what it has sent ahead. */
    @Test
    void answersWhatWasSentAheadWhileACallWasRunning() throws Exception {
        try (RunnerProcess runner = plain()) {
            URI url = runner.url();
            try (Socket client = new Socket(url.getHost(), url.getPort())) {
                client.setSoTimeout((int) TimeUnit.SECONDS.toMillis(15));
                send(client, post(Rpc.request("demo.sleep", "[2500]")));
                awaitCall(url);
                // Sent in parts, so that some arrive while the server has a look and some while it reads again.
                String ahead = post(Rpc.request("calc.add", "[19,23]"));
                for (String part : List.of(ahead.substring(0, 40), ahead.substring(40, 100), ahead.substring(100))) {
                    send(client, part);
                    Thread.sleep(800);
                }
                BufferedReader replies =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                assertEquals(List.of(Rpc.result("2500"), Rpc.result("42")), List.of(reply(replies), reply(replies)));
            }
        }
    }

    private static String reply(BufferedReader replies) throws IOException {
        int length = 0;
        for (String line = replies.readLine(); !line.isEmpty(); line = replies.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        char[] body = new char[length];
        for (int read = 0; read < length; read += replies.read(body, read, length - read)) {}
        return new String(body);
    }
}
