package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed WAR and its file of keys that tokens are signed with. */
class RunnerTokenKeysIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path directory;

    private static TestTokens issuer;
    private static Path keys;

    @BeforeAll
    static void makeIssuer() throws Exception {
        issuer = TestTokens.issuer("one");
        keys = issuer.writeTo(directory.resolve("keys.json"));
    }

    private static RunnerProcess serving(Path keys) throws Exception {
        return RunnerProcess.serving(
                "--demo", "--auth-jwt-keys", keys.toString(), "--auth-jwt-audience", TestTokens.AUDIENCE);
    }

    private static HttpResponse<String> subtract(RunnerProcess server, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(Rpc.request("subtract", "[42,23]")))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static int statusSoon(int expected, RunnerProcess server, String token) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (subtract(server, token).statusCode() != expected && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        return subtract(server, token).statusCode();
    }

    @Test
    void takesNewKeysFromTheChangedFile() throws Exception {
        TestTokens next = TestTokens.issuer("next");
        Path changing = issuer.writeTo(directory.resolve("changing.json"));
        try (RunnerProcess server = serving(changing)) {
            assertEquals(200, subtract(server, issuer.token("ada")).statusCode());
            next.writeTo(changing);
            assertEquals(200, statusSoon(200, server, next.token("ada")));
            assertEquals(401, subtract(server, issuer.token("ada")).statusCode());
        }
    }

    @Test
    void keepsTheOldKeysWhenTheChangedFileIsBroken() throws Exception {
        Path changing = issuer.writeTo(directory.resolve("broken.json"));
        try (RunnerProcess server = serving(changing)) {
            Files.writeString(changing, "half of a file");
            Thread.sleep(1_500);
            assertEquals(200, subtract(server, issuer.token("ada")).statusCode());
            server.process().awaitLine("WARNING .*the changed file of --auth-jwt-keys is not used");
            assertEquals(200, subtract(server, issuer.token("ada")).statusCode());
        }
    }

    @Test
    void saysInOneLineThatTheAudienceIsMissing() throws Exception {
        try (RunnerProcess refused = RunnerProcess.start("--port", "0", "--auth-jwt-keys", keys.toString())) {
            assertEquals(2, refused.process().awaitExit());
            assertEquals(
                    List.of("Switchboard: --auth-jwt-keys needs --auth-jwt-audience: what the tokens name this server"),
                    refused.process().err());
        }
    }

    @Test
    void saysInOneLineThatTheKeysCannotBeUsed() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "no keys");
        try (RunnerProcess refused = RunnerProcess.start("--port", "0", "--auth-jwt-keys", text.toString())) {
            assertEquals(2, refused.process().awaitExit());
            String line = refused.process().err().get(0);
            assertTrue(line.contains("--auth-jwt-keys") && line.contains("neither a JWK set nor PEM"), line);
        }
    }
}
