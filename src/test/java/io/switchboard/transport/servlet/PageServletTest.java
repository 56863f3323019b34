package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.switchboard.RecordingLog;
import io.switchboard.transport.servlet.PageServlet.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RecordingLog.class)
class PageServletTest {

    private final EmbeddedJetty jetty = new EmbeddedJetty();

    @AfterEach
    void stop() {
        jetty.close();
    }

    private URI start(Supplier<Page> page) {
        return jetty.start(new PageServlet(HttpRules.DEFAULTS, page));
    }

    private HttpResponse<String> ask(String method, Supplier<Page> page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(start(page))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Page page() {
        return Page.line(200, "käse");
    }

    @Test
    void showsThePage() throws Exception {
        HttpResponse<String> response = ask("GET", PageServletTest::page);
        assertEquals(200, response.statusCode());
        assertEquals("käse\n", response.body());
    }

    @Test
    void showsNoBodyForHead() throws Exception {
        HttpResponse<String> response = ask("HEAD", PageServletTest::page);
        assertEquals("", response.body());
        assertEquals(Optional.of("6"), response.headers().firstValue("Content-Length"));
    }

    @Test
    void isNeverKeptByACache() throws Exception {
        HttpResponse<String> response = ask("GET", PageServletTest::page);
        assertEquals(Optional.of("no-store"), response.headers().firstValue("Cache-Control"));
        assertEquals(Optional.of("nosniff"), response.headers().firstValue("X-Content-Type-Options"));
    }

    @Test
    void refusesEveryOtherMethod() throws Exception {
        HttpResponse<String> response = ask("POST", PageServletTest::page);
        assertEquals(405, response.statusCode());
        assertEquals(Optional.of("GET, HEAD"), response.headers().firstValue("Allow"));
    }

    @Test
    void refusesAForeignHost() throws Exception {
        try (RawHttp client = new RawHttp(start(PageServletTest::page))) {
            client.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
            assertEquals(403, client.response().status());
        }
    }

    @Test
    void passesTheStatusOn() throws Exception {
        assertEquals(503, ask("GET", () -> Page.line(503, "draining")).statusCode());
    }

    @Test
    void tellsNobodyWhyAPageCannotBeMade() throws Exception {
        HttpResponse<String> response = ask("GET", () -> {
            throw new IllegalStateException("a secret");
        });
        assertEquals(500, response.statusCode());
        assertFalse(response.body().contains("secret"));
    }
}
