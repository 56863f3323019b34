package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What containers with the packed WAR in them say to requests that are refused, when set up as the README says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedErrorPagesIT {

    private static final String VALVE = "<Valve className=\"org.apache.catalina.valves.ErrorReportValve\""
            + " showReport=\"false\" showServerInfo=\"false\"/>";
    private static final String NO_VERSION = "jetty.httpConfig.sendServerVersion=false";
    private static final String HEADERS = "Host: localhost\r\nConnection: close\r\n";
    private static final String POST = "POST /app/rpc HTTP/1.1\r\nContent-Type: application/json\r\n" + HEADERS;

    /** What the container finds wrong before it looks for an application. */
    private static final List<String> MALFORMED = List.of(
            "nonsense\r\n\r\n",
            get("/app/", "Bad Header: 1\r\n"),
            "GET /app/ HTTP/1.1\r\nConnection: close\r\n\r\n",
            get("/app/%2e%2e/%00", ""),
            get("/app/%zz", ""),
            get("/app/a|b", ""),
            get("/app/", "X: " + "x".repeat(20_000) + "\r\n"),
            get("/app/" + "x".repeat(20_000), ""),
            get("/elsewhere", ""),
            POST + "Content-Length: x\r\n\r\n",
            "GET /app/ HTTP/9.9\r\n" + HEADERS + "\r\n");

    /** What gets as far as the application. */
    private static final List<String> REFUSED = List.of(
            get("/app", ""),
            get("/app/", ""),
            get("/app/nothing", ""),
            get("/app/rpc", ""),
            get("/app/error", ""),
            get("/app/WEB-INF/web.xml", ""),
            get("/app/META-INF/MANIFEST.MF", ""),
            "TRACE /app/rpc HTTP/1.1\r\n" + HEADERS + "\r\n",
            POST + "Content-Encoding: gzip\r\nContent-Length: 0\r\n\r\n");

    private TomcatServer plainTomcat;
    private TomcatServer tomcat;
    private JettyServer jetty;

    private static String get(String path, String more) {
        return "GET " + path + " HTTP/1.1\r\n" + HEADERS + more + "\r\n";
    }

    @BeforeAll
    void start() throws Exception {
        Map<String, Path> wars = Map.of("app", Path.of(System.getProperty("switchboard.war")));
        plainTomcat = TomcatServer.start(wars, Map.of());
        tomcat = TomcatServer.start(wars, Map.of(), VALVE);
        jetty = JettyServer.start(false, wars, Map.of(), List.of(NO_VERSION));
    }

    @AfterAll
    void stop() throws IOException {
        plainTomcat.close();
        tomcat.close();
        jetty.close();
    }

    private Stream<Arguments> requests() {
        Stream<Arguments> everything = Stream.of(tomcat.url(), jetty.url())
                .flatMap(server -> Stream.of(MALFORMED, REFUSED)
                        .flatMap(List::stream)
                        .map(request -> Arguments.of(server, request)));
        Stream<Arguments> ours = REFUSED.stream().map(request -> Arguments.of(plainTomcat.url(), request));
        return Stream.concat(everything, ours);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("requests")
    void sayTheStatusAndNothingAboutThemselves(URI server, String request) throws Exception {
        String response = RawRequest.send(server, request);
        assertTrue(response.matches("(?s)HTTP/1.1 [45]\\d\\d .*"), response);
        ErrorPagesIT.assertSaysNothing(response);
    }

    @Test
    void readmeHasTheSetUp() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains("`" + VALVE + "`"));
        assertTrue(readme.contains("`" + NO_VERSION + "`"));
    }
}
