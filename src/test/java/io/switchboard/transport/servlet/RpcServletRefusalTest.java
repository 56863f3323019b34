package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.servlet.RawHttp.Response;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is let in; the corner cases of each rule are in the rules' own tests. */
class RpcServletRefusalTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.echo(HttpRules.DEFAULTS, new EmbeddedJetty().lenient());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Response send(String request) throws IOException {
        try (RawHttp client = service.connect()) {
            return client.send(request).response();
        }
    }

    private static Response post(String... headers) throws IOException {
        try (RawHttp client = service.connect()) {
            return client.post("echo a", headers).response();
        }
    }

    @Test
    void answersForALoopbackName() throws Exception {
        Response response = post("Host: localhost:99", "Content-Type: application/json", "Content-Length: 6");
        assertEquals("a", response.body());
    }

    @Test
    void refusesAForeignHost() throws Exception {
        Response response = post("Host: example.org", "Content-Type: application/json", "Content-Length: 6");
        assertEquals(403, response.status());
        assertTrue(response.body().startsWith("error -32003 "), response.body());
    }

    @Test
    void refusesTwoHosts() throws Exception {
        assertEquals(
                403,
                post("Host: localhost", "Host: localhost", "Content-Length: 6").status());
    }

    @Test
    void refusesAMalformedHost() throws Exception {
        assertEquals(403, post("Host: local_host:x", "Content-Length: 6").status());
    }

    @Test
    void refusesAnOldClientThatNamesNoHost() throws Exception {
        Response response =
                send("POST / HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 6\r\n\r\necho a");
        assertEquals(403, response.status());
    }

    @Test
    void answersAnOldClientThatNamesTheHost() throws Exception {
        Response response = send("POST / HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 6\r\n\r\necho a");
        assertEquals("a", response.body());
    }

    @Test
    void refusesAForeignOrigin() throws Exception {
        HttpResponse<String> response = service.send(service.request("echo a").header("Origin", "https://example.org"));
        assertEquals(403, response.statusCode());
        assertTrue(response.body().startsWith("error -32003 "), response.body());
    }

    @Test
    void looksAtTheHostBeforeAnythingElse() throws Exception {
        assertEquals(403, send("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n").status());
    }

    @Test
    void looksAtTheMethodBeforeTheContentType() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri()).PUT(BodyPublishers.ofString("echo a"));
        assertEquals(405, service.send(request).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void refusesEveryOtherMethod(String method) throws Exception {
        Response response = send(method + " / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertEquals(405, response.status());
        assertEquals(Optional.of("POST"), response.header("Allow"));
        assertEquals("error -32600 the HTTP method must be POST", response.body());
    }

    @Test
    void refusesHeadWithoutABody() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri()).method("HEAD", BodyPublishers.noBody());
        HttpResponse<String> response = service.send(request);
        assertEquals(405, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void refusesATypeThatTheProtocolDoesNotKnow() throws Exception {
        Response response = post("Host: localhost", "Content-Type: text/plain", "Content-Length: 6");
        assertEquals(415, response.status());
        assertEquals(
                "error -32600 the content type must be one of application/json, application/json-rpc, in utf-8",
                response.body());
    }

    @Test
    void refusesABodyOfNoType() throws Exception {
        assertEquals(415, post("Host: localhost", "Content-Length: 6").status());
    }

    @Test
    void refusesAnEncodedBody() throws Exception {
        HttpResponse<String> response = service.send(service.request("echo a").header("Content-Encoding", "gzip"));
        assertEquals(415, response.statusCode());
    }

    @Test
    void answersAnyKnownType() throws Exception {
        HttpResponse<String> response = service.send(
                service.request("echo a").setHeader("Content-Type", "APPLICATION/JSON-RPC; charset=\"UTF-8\""));
        assertEquals("a", response.body());
        assertEquals(Optional.of("application/json"), response.headers().firstValue("Content-Type"));
    }

    @Test
    void describesARefusalInItsHeadersAsAnyReply() throws Exception {
        Response response = post("Host: example.org", "Content-Length: 6");
        assertEquals(Optional.of("application/json"), response.header("Content-Type"));
        assertEquals(Optional.of("nosniff"), response.header("X-Content-Type-Options"));
        assertEquals(Optional.of("no-store"), response.header("Cache-Control"));
        assertEquals(Optional.of("" + response.body().length()), response.header("Content-Length"));
    }

    @Test
    void neverTakesTheBodyOfARefusedRequestForTheNext() throws Exception {
        String next = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 8\r\n\r\necho own";
        String smuggled = next.replace("echo own", "echo bad");
        try (RawHttp client = service.connect()) {
            client.post(smuggled + next, "Host: localhost", "Content-Length: " + smuggled.length());
            assertEquals(415, client.response().status());
            assertEquals("own", client.response().body());
        }
    }

    @Test
    void doesNotWaitForTheRestOfARefusedBody() throws Exception {
        try (RawHttp client = service.connect()) {
            client.post("echo a", "Host: example.org", "Content-Length: 1000000");
            assertEquals(403, client.response().status());
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void readsOnWhatARefusedClientStillSends() throws Exception {
        String rest = " ".repeat(1_000_000);
        try (RawHttp client = service.connect()) {
            client.post("echo a", "Host: example.org", "Content-Length: 1000006");
            assertEquals(403, client.response().status());
            client.send(rest)
                    .post("echo own", "Host: localhost", "Content-Type: application/json", "Content-Length: 8");
            assertEquals("own", client.response().body());
        }
    }

    @Test
    void answersForConfiguredHostsAndOrigins() throws Exception {
        HttpRules rules = new HttpRules(
                100, HttpLoad.DEFAULTS, Set.of("rpc.example.org"), Set.of("https://www.example.org"), Set.of());
        try (Service configured = Service.echo(rules);
                RawHttp client = configured.connect()) {
            Response response = client.post(
                            "echo a",
                            "Host: rpc.example.org",
                            "Origin: https://www.example.org",
                            "Content-Type: application/json",
                            "Content-Length: 6")
                    .response();
            assertEquals("a", response.body());
        }
    }

    @Test
    void asksForNoBodyThatItRefuses() throws Exception {
        Response response = post("Host: localhost", "Expect: 100-continue", "Content-Length: 6");
        assertFalse(response.status() == 100, "the client was told to go on");
    }
}
