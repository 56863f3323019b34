package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** The packed WAR, open only to those in a file of hashed passwords. */
class RunnerPasswordsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static RunnerProcess runner;

    @BeforeAll
    static void start() throws Exception {
        String greeter = BeanArchive.GREETER.replace(
                "    @RpcMethod", "    @jakarta.annotation.security.RolesAllowed(\"owner\")\n    @RpcMethod");
        Path jar =
                new BeanArchive().withClass("", "com.example.Greeter", greeter).write(directory.resolve("greeter.jar"));
        String hash = BCrypt.hashpw("sécret", BCrypt.gensalt(10));
        Path users = Files.writeString(directory.resolve("users"), "ada:" + hash + ":owner\nbob:" + hash + ":guest\n");
        runner = RunnerProcess.serving("--demo", "--services", jar.toString(), "--auth-basic", users.toString());
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    private static HttpRequest.Builder request(String method, String params) throws Exception {
        return HttpRequest.newBuilder(runner.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Rpc.request(method, params)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> as(String credentials, String method, String params) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(request(method, params).header("Authorization", "Basic " + encoded));
    }

    @Test
    void asksWhoItIs() throws Exception {
        HttpResponse<String> response = send(request("subtract", "[42,23]"));
        assertEquals(401, response.statusCode());
        assertEquals(
                Optional.of("Basic realm=\"Switchboard\", charset=\"UTF-8\""),
                response.headers().firstValue("WWW-Authenticate"));
        assertEquals("401 Unauthorized\n", response.body());
    }

    @Test
    void asksBeforeItReadsABody() throws Exception {
        try (Socket socket = new Socket(runner.url().getHost(), runner.url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST /rpc HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 401", start);
        }
    }

    @Test
    void letsInWhoHasTheRightPassword() throws Exception {
        assertEquals(Rpc.result("19"), as("bob:sécret", "subtract", "[42,23]").body());
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlike() throws Exception {
        HttpResponse<String> wrong = as("ada:wrong", "subtract", "[42,23]");
        HttpResponse<String> unknown = as("eve:sécret", "subtract", "[42,23]");
        assertEquals(401, wrong.statusCode());
        assertEquals(401, unknown.statusCode());
        assertEquals(wrong.body(), unknown.body());
    }

    @Test
    void knowsTheRolesOfTheFile() throws Exception {
        assertEquals(
                Rpc.result("\"Hello, Ada!\""),
                as("ada:sécret", "greeter.greet", "[\"Ada\"]").body());
    }

    @Test
    void forbidsWhatNeedsAnotherRole() throws Exception {
        HttpResponse<String> response = as("bob:sécret", "greeter.greet", "[\"Ada\"]");
        assertEquals(200, response.statusCode());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32043,\"message\":\"Forbidden\"},\"id\":1}",
                response.body());
    }

    @Test
    void protectsEveryPath() throws Exception {
        assertEquals(401, Rpc.get(runner.url().resolve("/elsewhere")).statusCode());
    }

    @Test
    void answersProbesOfItsHealth() throws Exception {
        assertEquals(200, Rpc.get(runner.url().resolve("/health/live")).statusCode());
        assertEquals(200, Rpc.get(runner.url().resolve("/health/ready")).statusCode());
    }

    @Test
    void looksAtTheHostFirst() throws Exception {
        String response = RawRequest.get(runner.url(), "evil.example");
        assertTrue(response.startsWith("HTTP/1.1 403 "), response);
    }

    private static int status(RunnerProcess server, String credentials) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(server.url())
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + encoded)
                        .POST(BodyPublishers.ofString(Rpc.request("subtract", "[42,23]"))))
                .statusCode();
    }

    @Test
    void followsTheFile() throws Exception {
        String hash = BCrypt.hashpw("secret", BCrypt.gensalt(10));
        Path users = Files.writeString(directory.resolve("changing"), "ada:" + hash + "\n");
        try (RunnerProcess server = RunnerProcess.serving("--demo", "--auth-basic", users.toString())) {
            assertEquals(200, status(server, "ada:secret"));
            Files.writeString(users, "bob:" + hash + "\n");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (status(server, "bob:secret") != 200 && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertEquals(200, status(server, "bob:secret"));
            assertEquals(401, status(server, "ada:secret"));
        }
    }

    @Test
    void keepsTheOldUsersWhenTheChangedFileIsBroken() throws Exception {
        String hash = BCrypt.hashpw("secret", BCrypt.gensalt(10));
        Path users = Files.writeString(directory.resolve("broken"), "ada:" + hash + "\n");
        try (RunnerProcess server = RunnerProcess.serving("--demo", "--auth-basic", users.toString())) {
            Files.writeString(users, "ada:secret\n");
            Thread.sleep(1_500);
            assertEquals(200, status(server, "ada:secret"));
            server.process().awaitLine("WARNING .*the changed file of --auth-basic is not used: line 1");
        }
    }

    @Test
    void startsNotWithAFileThatCannotBeUsed() throws Exception {
        Path plain = Files.writeString(directory.resolve("plain"), "ada:sécret:owner");
        try (RunnerProcess refused = RunnerProcess.start("--auth-basic", plain.toString())) {
            assertEquals(2, refused.process().awaitExit());
            String line = refused.process().err().get(0);
            assertTrue(line.contains("--auth-basic") && line.contains("line 1"), line);
        }
    }
}
