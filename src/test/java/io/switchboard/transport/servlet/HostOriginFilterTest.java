package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostOriginFilterTest {

    private final EmbeddedJetty jetty = new EmbeddedJetty();

    /** Answers 204 to everything that gets through. */
    private static final class Open extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private RawHttp http;

    @BeforeEach
    void start() throws Exception {
        http = new RawHttp(
                jetty.filter(new HostOriginFilter(HttpRules.DEFAULTS)).start(new Open()));
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        jetty.close();
    }

    private RawHttp.Response get(String headers) throws Exception {
        return http.send("GET / HTTP/1.1\r\n" + headers + "\r\n\r\n").response();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: localhost", "Host: localhost\r\nOrigin: http://localhost:3000"})
    void allowedSendersGetThrough(String headers) throws Exception {
        assertEquals(204, get(headers).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: localhost\r\nOrigin: https://evil.example"})
    void othersAreForbiddenWithoutABody(String headers) throws Exception {
        RawHttp.Response response = get(headers);
        assertEquals(403, response.status());
        assertEquals(Optional.of("0"), response.header("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: localhost", "Host: evil.example"})
    void everyResponseKeepsItsType(String headers) throws Exception {
        assertEquals(Optional.of("nosniff"), get(headers).header("X-Content-Type-Options"));
    }
}
