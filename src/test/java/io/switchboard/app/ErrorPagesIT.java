package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the runner says to requests that its HTTP server refuses: the status, and nothing about itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorPagesIT {

    private static final List<String> TELLING =
            List.of("jetty", "tomcat", "apache", "io.switchboard", "exception", "java", "caused", "\tat ", "server:");

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    private RunnerProcess runner;
    private URI url;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        runner = RunnerProcess.serving();
        url = runner.url();
    }

    @AfterAll
    void stop() {
        runner.close();
    }

    static Stream<Arguments> requests() {
        String post = "POST /rpc HTTP/1.1\r\nContent-Type: application/json\r\n" + HOST;
        return Stream.of(
                Arguments.of(400, "nonsense\r\n\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\nBad Header: 1\r\n" + HOST + "\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
                Arguments.of(400, "GET /%2e%2e/%00 HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(400, post + "Content-Length: x\r\n\r\n"),
                Arguments.of(400, post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                Arguments.of(404, "GET /nothing HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(405, "GET /rpc HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(404, "GET /WEB-INF/web.xml HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(405, "TRACE /rpc HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(414, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(431, "GET / HTTP/1.1\r\n" + HOST + "X: " + "x".repeat(20_000) + "\r\n\r\n"),
                Arguments.of(505, "GET / HTTP/9.9\r\n" + HOST + "\r\n"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("requests")
    void saysTheStatusAndNothingAboutItself(int status, String request) throws Exception {
        String response = RawRequest.send(url, request);
        assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
        assertSaysNothing(response);
        assertTrue(response.contains("X-Content-Type-Options: nosniff"), response);
    }

    /** Looks for what an attacker would like to know. */
    static void assertSaysNothing(String response) {
        for (String word : TELLING) {
            assertFalse(response.toLowerCase(Locale.ROOT).contains(word), response);
        }
    }
}
