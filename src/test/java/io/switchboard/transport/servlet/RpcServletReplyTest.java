package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Body;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back: the same whether a message was handled in the container's thread or handed over. */
class RpcServletReplyTest {

    private static final Body ECHO = (context, arguments) -> arguments[0];

    private static Service serving(int inlineCalls, Body body) {
        return Service.calling(Service.rules(1 << 20, 100, inlineCalls), new EmbeddedJetty(), body);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void repliesWithTheHandlersBytes(int inlineCalls) throws Exception {
        try (Service service = serving(inlineCalls, ECHO)) {
            HttpResponse<String> response = service.send("call gr\u00fc\u00dfe");
            assertEquals(200, response.statusCode());
            assertEquals("gr\u00fc\u00dfe", response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void describesTheReplyInItsHeaders(int inlineCalls) throws Exception {
        try (Service service = serving(inlineCalls, ECHO)) {
            HttpHeaders headers = service.send("call gr\u00fc\u00dfe").headers();
            assertEquals(Optional.of("application/json"), headers.firstValue("Content-Type"));
            assertEquals(Optional.of("7"), headers.firstValue("Content-Length"));
            assertEquals(Optional.of("nosniff"), headers.firstValue("X-Content-Type-Options"));
            assertEquals(Optional.of("no-store"), headers.firstValue("Cache-Control"));
        }
    }

    @Test
    void tellsTheLengthOfALongReply() throws Exception {
        try (Service service = serving(0, ECHO)) {
            HttpResponse<String> response = service.send("call " + "x".repeat(500_000));
            assertEquals(Optional.of("500000"), response.headers().firstValue("Content-Length"));
            assertEquals(500_000, response.body().length());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void answersANotificationWithNothing(int inlineCalls) throws Exception {
        try (Service service = serving(inlineCalls, ECHO)) {
            HttpResponse<String> response = service.send("!call");
            assertEquals(204, response.statusCode());
            assertEquals("", response.body());
            assertTrue(response.headers().firstValue("Content-Type").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void answersAFailedCallWithStatus200(int inlineCalls) throws Exception {
        try (Service service = serving(inlineCalls, ECHO)) {
            HttpResponse<String> response = service.send("unknown");
            assertEquals(200, response.statusCode());
            assertEquals("error -32601 unknown", response.body());
        }
    }

    @Test
    void takesAnEmptyBodyForAMessage() throws Exception {
        try (Service service = serving(1, ECHO)) {
            assertEquals("error -32601 ", service.send("").body());
        }
    }

    @Test
    void makesNoSession() throws Exception {
        Body session = (context, arguments) -> String.valueOf(
                context.unwrap(HttpServletRequest.class).orElseThrow().getSession(false));
        try (Service service = serving(1, session)) {
            HttpResponse<String> response = service.send("call");
            assertEquals("null", response.body());
            assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
        }
    }

    @Test
    void leavesCrossOriginHeadersOut() throws Exception {
        try (Service service = serving(1, ECHO)) {
            HttpResponse<String> response = service.send(service.request("call").header("Origin", "http://localhost"));
            assertEquals(200, response.statusCode());
            assertFalse(response.headers().map().keySet().stream().anyMatch(name -> name.startsWith("access-control")));
        }
    }

    @Test
    void namesItsTransport() throws Exception {
        try (Service service = serving(1, (context, arguments) -> context.transport())) {
            assertEquals("http", service.send("call").body());
        }
    }

    @Test
    void knowsNoCallerUnlessTheContainerDoes() throws Exception {
        try (Service service =
                serving(1, (context, arguments) -> context.principal().toString())) {
            assertEquals("Optional.empty", service.send("call").body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void knowsTheCallerThatTheContainerKnows(int inlineCalls) throws Exception {
        Filter login =
                (request, response, chain) -> chain.doFilter(new LoggedIn((HttpServletRequest) request), response);
        try (Service service = Service.calling(
                Service.rules(100, 100, inlineCalls),
                new EmbeddedJetty().filter(login),
                (context, arguments) -> context.principal().orElseThrow().getName())) {
            assertEquals("ada", service.send("call").body());
        }
    }

    @Test
    void givesNothingButTheRequestAway() throws Exception {
        try (Service service = serving(
                1,
                (context, arguments) ->
                        context.unwrap(HttpServletResponse.class).toString())) {
            assertEquals("Optional.empty", service.send("call").body());
        }
    }

    /** A request of which a filter has found out who sent it. */
    private static final class LoggedIn extends HttpServletRequestWrapper {

        LoggedIn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> "ada";
        }
    }
}
