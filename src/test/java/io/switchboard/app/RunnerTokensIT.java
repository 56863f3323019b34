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
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed WAR, open only to those with a bearer token. */
class RunnerTokensIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PAGE = "https://app.example.com";
    private static final String FORBIDDEN = "\"error\":{\"code\":-32043,\"message\":\"Forbidden\"}";

    @TempDir
    private static Path directory;

    private static TestTokens issuer;
    private static RunnerProcess runner;

    @BeforeAll
    static void start() throws Exception {
        String greeter = BeanArchive.GREETER.replace(
                "    @RpcMethod", "    @jakarta.annotation.security.RolesAllowed(\"owner\")\n    @RpcMethod");
        Path jar =
                new BeanArchive().withClass("", "com.example.Greeter", greeter).write(directory.resolve("greeter.jar"));
        issuer = TestTokens.issuer("one");
        Path keys = issuer.writeTo(directory.resolve("keys.json"));
        runner = RunnerProcess.serving(
                "--demo",
                "--services",
                jar.toString(),
                "--cors-origins",
                PAGE,
                "--auth-jwt-keys",
                keys.toString(),
                "--auth-jwt-audience",
                TestTokens.AUDIENCE,
                "--auth-jwt-issuer",
                TestTokens.ISSUER);
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    private static HttpRequest.Builder request(String message) throws Exception {
        return HttpRequest.newBuilder(runner.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> subtract(String token) throws Exception {
        return send(request(Rpc.request("subtract", "[42,23]")).header("Authorization", "Bearer " + token));
    }

    private static String ask(String token, String message) throws Exception {
        return send(request(message).header("Authorization", "Bearer " + token)).body();
    }

    private static Optional<String> challenge(HttpResponse<String> response) {
        return response.headers().firstValue("WWW-Authenticate");
    }

    @Test
    void asksForAToken() throws Exception {
        HttpResponse<String> response = send(request(Rpc.request("subtract", "[42,23]")));
        assertEquals(401, response.statusCode());
        assertEquals(Optional.of("Bearer realm=\"Switchboard\""), challenge(response));
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
    void saysThatATokenIsNotGoodAndNotWhy() throws Exception {
        HttpResponse<String> response = subtract(TestTokens.issuer("other").token("ada"));
        assertEquals(401, response.statusCode());
        assertEquals(Optional.of("Bearer realm=\"Switchboard\", error=\"invalid_token\""), challenge(response));
        assertEquals("401 Unauthorized\n", response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRhOnNlY3JldA==", "Bearer", "Digest username=ada"})
    void takesOtherCredentialsForNone(String credentials) throws Exception {
        HttpResponse<String> response =
                send(request(Rpc.request("subtract", "[42,23]")).header("Authorization", credentials));
        assertEquals(401, response.statusCode());
        assertEquals(Optional.of("Bearer realm=\"Switchboard\""), challenge(response));
    }

    @Test
    void takesTwoTokensForNone() throws Exception {
        String token = "Bearer " + issuer.token("ada");
        HttpResponse<String> response = send(request(Rpc.request("subtract", "[42,23]"))
                .header("Authorization", token)
                .header("Authorization", token));
        assertEquals(401, response.statusCode());
    }

    @Test
    void letsInWhoHasAToken() throws Exception {
        assertEquals(Rpc.result("19"), subtract(issuer.token("bob")).body());
    }

    @Test
    void knowsWhoCalls() throws Exception {
        String reply = ask(issuer.token("ada"), Rpc.request("demo.whoami", "[]"));
        assertTrue(reply.contains("\"ada\""), reply);
    }

    @Test
    void forbidsWhatNeedsARoleThatTheTokenDoesNotHave() throws Exception {
        String reply = ask(issuer.token("bob", "guest"), Rpc.request("greeter.greet", "[\"Bob\"]"));
        assertEquals("{\"jsonrpc\":\"2.0\"," + FORBIDDEN + ",\"id\":1}", reply);
    }

    private static String batch() {
        String greet = Rpc.request("greeter.greet", "[\"Ada\"]");
        return "[" + greet + "," + Rpc.request("subtract", "[42,23]") + "," + greet + "]";
    }

    @Test
    void checksTheRoleOfEachItemOfABatch() throws Exception {
        String forbidden = "{\"jsonrpc\":\"2.0\"," + FORBIDDEN + ",\"id\":1}";
        assertEquals(
                "[" + forbidden + "," + Rpc.result("19") + "," + forbidden + "]",
                ask(issuer.token("bob", "guest"), batch()));
    }

    @Test
    void findsTheRoleForEachItemOfABatch() throws Exception {
        String greeting = Rpc.result("\"Hello, Ada!\"");
        assertEquals(
                "[" + greeting + "," + Rpc.result("19") + "," + greeting + "]",
                ask(issuer.token("ada", "owner"), batch()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void answersProbesOfItsHealth(String path) throws Exception {
        assertEquals(200, Rpc.get(runner.url().resolve(path)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics", "/elsewhere", "/health", "/health/live/", "/health/live/x", "/rpc/x"})
    void protectsEveryOtherPath(String path) throws Exception {
        assertEquals(401, Rpc.get(runner.url().resolve(path)).statusCode());
    }

    @Test
    void looksAtTheHostFirst() throws Exception {
        String response =
                RawRequest.get(runner.url(), "evil.example", "Authorization: Bearer " + issuer.token("ada", "owner"));
        assertTrue(response.startsWith("HTTP/1.1 403 "), response);
        assertTrue(response.contains("\"code\":-32003"), response);
    }

    @Test
    void answersPreflightsOfListedPages() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(runner.url())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST"));
        assertEquals(204, response.statusCode());
        assertEquals(Optional.of(PAGE), response.headers().firstValue("Access-Control-Allow-Origin"));
    }

    @Test
    void letsListedPagesReadThatTheyNeedAToken() throws Exception {
        HttpResponse<String> response =
                send(request(Rpc.request("subtract", "[42,23]")).header("Origin", PAGE));
        assertEquals(401, response.statusCode());
        assertEquals(Optional.of(PAGE), response.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(Optional.of("Origin"), response.headers().firstValue("Vary"));
    }

    @Test
    void doesNotTakeAnyOptionsForAPreflight() throws Exception {
        HttpRequest.Builder options = HttpRequest.newBuilder(runner.url()).method("OPTIONS", BodyPublishers.noBody());
        assertEquals(401, send(options).statusCode());
    }

    @Test
    void findsRolesInAnotherClaim() throws Exception {
        try (RunnerProcess server = RunnerProcess.serving(
                "--services",
                directory.resolve("greeter.jar").toString(),
                "--auth-jwt-keys",
                directory.resolve("keys.json").toString(),
                "--auth-jwt-audience",
                TestTokens.AUDIENCE,
                "--auth-jwt-roles-claim",
                "scope")) {
            String token = issuer.sign(
                    TestTokens.claims("ada").claim("scope", "openid owner").build());
            HttpResponse<String> response = send(HttpRequest.newBuilder(server.url())
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofString(Rpc.request("greeter.greet", "[\"Ada\"]"))));
            assertEquals(Rpc.result("\"Hello, Ada!\""), response.body());
        }
    }
}
