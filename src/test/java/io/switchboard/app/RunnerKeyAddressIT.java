package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed WAR with the keys of an issuer that publishes them over HTTPS. */
class RunnerKeyAddressIT {

    private static final int OK = 200;

    @TempDir
    private static Path directory;

    private static TestKeys certificate;
    private static TestTokens issuer;
    private static HttpsServer published;
    private static final AtomicInteger FETCHES = new AtomicInteger();

    @BeforeAll
    static void publish() throws Exception {
        certificate = TestKeys.make(directory.resolve("issuer.p12"), "EC");
        issuer = TestTokens.issuer("one");
        byte[] keys = issuer.keySet().getBytes(StandardCharsets.UTF_8);
        published = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        published.setHttpsConfigurator(new HttpsConfigurator(certificate.presenting()));
        published.createContext("/keys", exchange -> {
            FETCHES.incrementAndGet();
            exchange.sendResponseHeaders(OK, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        published.start();
    }

    @AfterAll
    static void stop() {
        published.stop(0);
    }

    private static String url(String path) {
        return "https://127.0.0.1:" + published.getAddress().getPort() + path;
    }

    private static RunnerProcess serving(List<String> jvmOptions, String keys) throws Exception {
        RunnerProcess runner = RunnerProcess.start(
                Map.of(),
                jvmOptions,
                "--port",
                "0",
                "--demo",
                "--auth-jwt-keys",
                keys,
                "--auth-jwt-audience",
                TestTokens.AUDIENCE);
        runner.url();
        return runner;
    }

    private static List<String> trusting() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + certificate.keystore(),
                "-Djavax.net.ssl.trustStorePassword=" + TestKeys.PASSWORD);
    }

    private static int status(RunnerProcess server, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(Rpc.request("subtract", "[42,23]")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void letsInWhoHasATokenOfTheIssuer() throws Exception {
        try (RunnerProcess server = serving(trusting(), url("/keys"))) {
            assertEquals(OK, status(server, issuer.token("ada")));
        }
    }

    @Test
    void fetchesTheKeysNotForEveryTokenWithAnUnknownOne() throws Exception {
        try (RunnerProcess server = serving(trusting(), url("/keys"))) {
            int before = FETCHES.get();
            TestTokens stranger = TestTokens.issuer("unknown");
            for (int i = 0; i < 10; i++) {
                assertEquals(401, status(server, stranger.token("eve")));
            }
            assertEquals(2, FETCHES.get() - before);
        }
    }

    @Test
    void goesOnLettingInMeanwhile() throws Exception {
        try (RunnerProcess server = serving(trusting(), url("/keys"))) {
            for (int i = 0; i < 5; i++) {
                status(server, TestTokens.issuer("unknown").token("eve"));
            }
            assertEquals(OK, status(server, issuer.token("ada")));
        }
    }

    @Test
    void saysThatItCannotTellWhenTheKeysCannotBeFetched() throws Exception {
        try (RunnerProcess server = serving(trusting(), url("/nothing"))) {
            assertEquals(503, status(server, issuer.token("ada")));
            server.process().awaitLine("WARNING .*the keys at https://.*/nothing cannot be fetched");
        }
    }

    @Test
    void fetchesNoKeysFromWhomItDoesNotTrust() throws Exception {
        try (RunnerProcess server = serving(List.of(), url("/keys"))) {
            assertEquals(503, status(server, issuer.token("ada")));
        }
    }
}
