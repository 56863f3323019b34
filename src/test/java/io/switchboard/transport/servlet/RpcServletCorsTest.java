package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.servlet.RawHttp.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other origins may read answers. */
class RpcServletCorsTest {

    private static final String PAGE = "https://app.example.com";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final int MOST_BYTES = 100;

    private static Service open;
    private static Service closed;

    @BeforeAll
    static void start() {
        open = Service.echo(rules(Set.of("https://App.example.com", "http://127.0.0.1:3000")));
        closed = Service.echo(rules(Set.of()));
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    private static HttpRules rules(Set<String> corsOrigins) {
        return new HttpRules(MOST_BYTES, HttpLoad.DEFAULTS, Set.of(), Set.of(), corsOrigins);
    }

    private static Response send(Service service, String head, String... headers) throws IOException {
        try (RawHttp client = service.connect()) {
            return client.send(head + " / HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                    .response();
        }
    }

    private static Response preflight(Service service, String host, String origin) throws IOException {
        return send(
                service,
                "OPTIONS",
                "Host: " + host,
                "Origin: " + origin,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,content-type");
    }

    private static Response call(Service service, String origin) throws IOException {
        try (RawHttp client = service.connect()) {
            return client.post(
                            "echo a",
                            "Host: localhost",
                            "Origin: " + origin,
                            "Content-Type: application/json",
                            "Content-Length: 6")
                    .response();
        }
    }

    private static void assertNotShared(Response response) {
        List<String> shared = response.headers().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .toList();
        assertEquals(List.of(), shared);
    }

    private static void assertShared(Response response) {
        assertEquals(Optional.of(PAGE), response.header(ALLOW_ORIGIN));
        assertEquals(Optional.of("Origin"), response.header("Vary"));
        assertEquals(Optional.of("Retry-After"), response.header("Access-Control-Expose-Headers"));
    }

    @Test
    void preflightOfAListedOriginIsToldWhatItsPageMaySend() throws Exception {
        Response response = preflight(open, "localhost", PAGE);
        assertEquals(204, response.status());
        assertShared(response);
        assertEquals(Optional.of("POST"), response.header("Access-Control-Allow-Methods"));
        assertEquals(
                Optional.of("Content-Type, Authorization, Request-Timeout-Ms, traceparent, tracestate"),
                response.header("Access-Control-Allow-Headers"));
        assertEquals(Optional.of("7200"), response.header("Access-Control-Max-Age"));
    }

    @Test
    void preflightSaysOnWhatItDepends() throws Exception {
        List<String> vary = preflight(open, "localhost", PAGE).headers().stream()
                .filter(line -> line.startsWith("Vary:"))
                .toList();
        assertEquals(List.of("Vary: Origin", "Vary: Access-Control-Request-Method"), vary);
    }

    @Test
    void preflightNeverOffersWhatTheBrowserAddsByItself() throws Exception {
        assertEquals(Optional.empty(), preflight(open, "localhost", PAGE).header("Access-Control-Allow-Credentials"));
    }

    @Test
    void preflightAtAForeignHostIsForbidden() throws Exception {
        Response response = preflight(open, "evil.example", PAGE);
        assertEquals(403, response.status());
        assertNotShared(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://app.example.com.evil.example",
                "https://x.app.example.com",
                "null",
                "*"
            })
    void preflightOfAnotherOriginIsForbidden(String origin) throws Exception {
        Response response = preflight(open, "localhost", origin);
        assertEquals(403, response.status());
        assertNotShared(response);
    }

    @Test
    void preflightOfAnOriginThatMayCallButNotReadIsNone() throws Exception {
        Response response = preflight(open, "localhost", "http://localhost:4000");
        assertEquals(405, response.status());
        assertNotShared(response);
    }

    @Test
    void optionsThatIsNoPreflightIsNotAllowed() throws Exception {
        Response response = send(open, "OPTIONS", "Host: localhost", "Origin: " + PAGE);
        assertEquals(405, response.status());
        assertShared(response);
    }

    @Test
    void replyToAListedOriginCanBeRead() throws Exception {
        Response response = call(open, PAGE);
        assertEquals("a", response.body());
        assertShared(response);
    }

    @Test
    void everyListedOriginIsNamedToItself() throws Exception {
        assertEquals(
                Optional.of("http://127.0.0.1:3000"),
                call(open, "http://127.0.0.1:3000").header(ALLOW_ORIGIN));
    }

    @Test
    void replyToAnAllowedOriginThatIsNotListedCannotBeRead() throws Exception {
        Response response = call(open, "http://localhost:4000");
        assertEquals("a", response.body());
        assertNotShared(response);
        assertEquals(Optional.of("Origin"), response.header("Vary"));
    }

    @Test
    void replyToNoPageSaysThatAnotherMayBeAnsweredOtherwise() throws Exception {
        Response response =
                send(open, "POST", "Host: localhost", "Content-Type: application/json", "Content-Length: 0");
        assertNotShared(response);
        assertEquals(Optional.of("Origin"), response.header("Vary"));
    }

    @Test
    void callOfAnotherOriginIsForbidden() throws Exception {
        Response response = call(open, "https://evil.example");
        assertEquals(403, response.status());
        assertNotShared(response);
    }

    @Test
    void twoOriginsAreForbidden() throws Exception {
        Response response = send(
                open,
                "POST",
                "Host: localhost",
                "Origin: " + PAGE,
                "Origin: " + PAGE,
                "Content-Type: application/json",
                "Content-Length: 0");
        assertEquals(403, response.status());
        assertNotShared(response);
    }

    @Test
    void refusalForTheSizeCanBeRead() throws Exception {
        Response response = send(
                open,
                "POST",
                "Host: localhost",
                "Origin: " + PAGE,
                "Content-Type: application/json",
                "Content-Length: " + (MOST_BYTES + 1));
        assertEquals(413, response.status());
        assertShared(response);
    }

    @Test
    void refusalForTheTypeCanBeRead() throws Exception {
        Response response = send(
                open, "POST", "Host: localhost", "Origin: " + PAGE, "Content-Type: text/plain", "Content-Length: 0");
        assertEquals(415, response.status());
        assertShared(response);
    }

    @Test
    void refusalForTheLoadCanBeReadWithTheTimeToComeBack() throws Exception {
        try (Service draining = Service.echo(rules(Set.of(PAGE)))) {
            draining.transport().close();
            Response response = call(draining, PAGE);
            assertEquals(503, response.status());
            assertTrue(response.header("Retry-After").isPresent());
            assertShared(response);
        }
    }

    @Test
    void withoutTheSettingAPreflightIsNotAllowed() throws Exception {
        Response response = preflight(closed, "localhost", "http://localhost:3000");
        assertEquals(405, response.status());
        assertNotShared(response);
        assertEquals(Optional.empty(), response.header("Vary"));
    }

    @Test
    void withoutTheSettingNoReplyCanBeRead() throws Exception {
        Response response = call(closed, "http://localhost:3000");
        assertEquals("a", response.body());
        assertNotShared(response);
        assertEquals(Optional.empty(), response.header("Vary"));
    }
}
