package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed WAR with HTTPS. */
class RunnerTlsIT {

    @TempDir
    static Path directory;

    private static TestKeys keys;
    private static Path password;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = TestKeys.make(directory.resolve("keys.p12"), "EC");
        password = Files.writeString(directory.resolve("password"), TestKeys.PASSWORD + "\n");
    }

    private static RunnerProcess serving(Path keystore, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("--demo", "--tls-keystore", keystore.toString()));
        args.addAll(List.of("--tls-password-file", password.toString()));
        args.addAll(List.of(more));
        return RunnerProcess.serving(args.toArray(String[]::new));
    }

    private static HttpResponse<String> call(URI url, SSLContext trust, Version version) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(trust).version(version).build();
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Rpc.request("subtract", "[42,23]")))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void answersOverTheVersionThatTheClientPrefers(Version version) throws Exception {
        try (RunnerProcess runner = serving(keys.keystore())) {
            HttpResponse<String> response = call(runner.url(), keys.trusting(), version);
            assertEquals(Rpc.result("19"), response.body());
            assertEquals(version, response.version());
        }
    }

    @Test
    void printsAnHttpsUrl() throws Exception {
        try (RunnerProcess runner = serving(keys.keystore())) {
            assertEquals("https", runner.url().getScheme());
        }
    }

    @Test
    void holdsHttp2ToTheHostRule() throws Exception {
        try (RunnerProcess runner = serving(keys.keystore(), "--allowed-hosts", "rpc.example.org")) {
            HttpResponse<String> response = call(runner.url(), keys.trusting(), Version.HTTP_2);
            assertEquals(403, response.statusCode());
            assertEquals(Version.HTTP_2, response.version());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void servesWithAPemFile(String keyAlgorithm) throws Exception {
        TestKeys own = TestKeys.make(directory.resolve(keyAlgorithm + ".p12"), keyAlgorithm);
        Path pem = own.writePem(directory.resolve(keyAlgorithm + ".pem"));
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--tls-keystore", pem.toString())) {
            assertEquals(
                    Rpc.result("19"),
                    call(runner.url(), own.trusting(), Version.HTTP_2).body());
        }
    }

    @Test
    void speaksNoOldTls() throws Exception {
        try (RunnerProcess runner = serving(keys.keystore());
                SSLSocket socket = (SSLSocket) keys.trusting()
                        .getSocketFactory()
                        .createSocket(runner.url().getHost(), runner.url().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});
            assertThrows(SSLHandshakeException.class, socket::startHandshake);
        }
    }

    @Test
    void takesANewCertificateFromTheChangedFile() throws Exception {
        Path served = Files.copy(keys.keystore(), directory.resolve("served.p12"));
        TestKeys next = TestKeys.make(directory.resolve("next.p12"), "EC");
        try (RunnerProcess runner = serving(served)) {
            Files.copy(next.keystore(), served, StandardCopyOption.REPLACE_EXISTING);
            assertTrue(trustedSoon(runner.url(), next.trusting()));
        }
    }

    private static boolean trustedSoon(URI url, SSLContext trust) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            try {
                return call(url, trust, Version.HTTP_1_1).statusCode() == 200;
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        return false;
    }

    @Test
    void keepsTheOldCertificateWhenTheChangedFileIsBroken() throws Exception {
        Path served = Files.copy(keys.keystore(), directory.resolve("broken.p12"));
        try (RunnerProcess runner = serving(served)) {
            Files.writeString(served, "half of a file");
            runner.process().awaitLine("the changed file of certificates is not used");
            assertEquals(
                    Rpc.result("19"),
                    call(runner.url(), keys.trusting(), Version.HTTP_2).body());
        }
    }

    private static void assertRefused(String... args) throws Exception {
        try (RunnerProcess runner = RunnerProcess.start(args)) {
            assertEquals(1, runner.process().awaitExit());
            List<String> err = runner.process().err();
            assertEquals(1, err.size(), () -> String.join("\n", err));
            assertTrue(err.get(0).contains("--tls-keystore"), err.get(0));
        }
    }

    @Test
    void saysInOneLineThatThePasswordIsWrong() throws Exception {
        assertRefused("--port", "0", "--tls-keystore", keys.keystore().toString());
    }

    @Test
    void saysInOneLineThatTheFileIsMissing() throws Exception {
        assertRefused("--port", "0", "--tls-keystore", "no-such-file.p12");
    }

    @Test
    void saysInOneLineThatTheFileIsNoKeystore() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "this is no keystore");
        assertRefused("--port", "0", "--tls-keystore", text.toString());
    }
}
