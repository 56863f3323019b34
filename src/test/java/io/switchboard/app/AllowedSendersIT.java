package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of the packed WAR answers requests that name a foreign host or come from a foreign page, wherever it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllowedSendersIT {

    private static final List<String> PATHS =
            List.of("", "rpc", "rpc/", "health/live", "health/ready", "metrics", "nothing", "io/", "error");
    private static final String PAGE = "Origin: https://evil.example";

    @TempDir
    private static Path directory;

    private RunnerProcess runner;
    private RunnerProcess protectedRunner;
    private TomcatServer tomcat;
    private JettyServer jetty;

    @BeforeAll
    void start() throws Exception {
        Path war = Path.of(System.getProperty("switchboard.war"));
        runner = RunnerProcess.serving("--management-port", "0");
        Path keys = TestTokens.issuer("one").writeTo(directory.resolve("keys"));
        protectedRunner =
                RunnerProcess.serving("--auth-jwt-keys", keys.toString(), "--auth-jwt-audience", TestTokens.AUDIENCE);
        tomcat = TomcatServer.start(Map.of("app", war), Map.of());
        jetty = JettyServer.start(false, Map.of("app", war), Map.of());
    }

    @AfterAll
    void stop() throws IOException {
        runner.close();
        protectedRunner.close();
        tomcat.close();
        jetty.close();
    }

    private Stream<Arguments> endpoints() throws InterruptedException {
        URI management = URI.create(
                runner.process().awaitLine("Management is at (http\\S+)").group(1));
        return Stream.of(
                        runner.url().resolve("/"),
                        management,
                        protectedRunner.url().resolve("/"),
                        tomcat.url().resolve("app/"),
                        jetty.url().resolve("app/"))
                .flatMap(base -> PATHS.stream().map(path -> Arguments.of(base.resolve(path))));
    }

    private static void assertForbidden(String response) {
        assertTrue(response.startsWith("HTTP/1.1 403 "), response);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void foreignHostIsForbidden(URI url) throws Exception {
        assertForbidden(RawRequest.get(url, "evil.example"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void foreignPageIsForbidden(URI url) throws Exception {
        assertForbidden(RawRequest.get(url, "localhost", PAGE));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void allowedHostIsNotForbidden(URI url) throws Exception {
        String response = RawRequest.get(url, "localhost");
        assertTrue(response.matches("(?s)HTTP/1.1 (200|401|404|405) .*"), response);
    }
}
