package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operators see of the packed WAR, alone and on Tomcat. */
class ObservedIT {

    private static final String ONE_CALL = "switchboard_calls_total{method=\"subtract\",outcome=\"ok\"} 1.0";

    /** A message is counted when its reply has been sent, so its client may come too soon. */
    private static void assertScrapes(URI page, String line) throws Exception {
        HttpResponse<String> metrics = Rpc.get(page);
        for (int i = 0; i < 100 && metrics.body().lines().noneMatch(line::equals); i++) {
            Thread.sleep(50);
            metrics = Rpc.get(page);
        }
        assertEquals(200, metrics.statusCode());
        assertTrue(metrics.body().lines().anyMatch(line::equals), metrics.body());
    }

    private static int status(URI page) throws Exception {
        return Rpc.get(page).statusCode();
    }

    private static URI management(RunnerProcess runner) throws Exception {
        return URI.create(
                runner.process().awaitLine("Management is at (http\\S+)").group(1));
    }

    @Test
    void runnerCountsCalls() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo")) {
            Rpc.call(runner.url(), "subtract", "[42,23]");
            assertScrapes(runner.url().resolve("/metrics"), ONE_CALL);
        }
    }

    @Test
    void runnerIsLiveAndReady() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving()) {
            assertEquals(200, status(runner.url().resolve("/health/live")));
            assertEquals(
                    "ready\n", Rpc.get(runner.url().resolve("/health/ready")).body());
        }
    }

    @Test
    void pagesCanBeMovedAndSwitchedOff() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--metrics-path", "/numbers", "--health-path", "off")) {
            assertEquals(200, status(runner.url().resolve("/numbers")));
            assertEquals(404, status(runner.url().resolve("/metrics")));
            assertEquals(404, status(runner.url().resolve("/health/ready")));
        }
    }

    @Test
    void managementPortHasThePagesAndNothingElse() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--management-port", "0")) {
            Rpc.call(runner.url(), "subtract", "[42,23]");
            URI management = management(runner);
            assertScrapes(management.resolve("/metrics"), ONE_CALL);
            assertEquals(404, status(management.resolve("/rpc")));
            assertEquals(404, status(runner.url().resolve("/metrics")));
            assertEquals(404, status(runner.url().resolve("/health/ready")));
        }
    }

    @Test
    void accessLogHasALineForEachMessage() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--access-log", "json")) {
            Rpc.call(runner.url(), "subtract", "[42,23]");
            runner.process().awaitLine("\\{\"time\":.*\"calls\":\\[\"subtract:ok\"\\].*\\}");
        }
    }

    @Test
    void tomcatCountsCallsBelowTheContextPath() throws Exception {
        Path war = Path.of(System.getProperty("switchboard.war"));
        try (TomcatServer tomcat = TomcatServer.start(Map.of("switchboard", war), Map.of("SWITCHBOARD_DEMO", "true"))) {
            Rpc.call(tomcat.url().resolve("switchboard/rpc"), "subtract", "[42,23]");
            assertScrapes(tomcat.url().resolve("switchboard/metrics"), ONE_CALL);
            assertEquals(200, status(tomcat.url().resolve("switchboard/health/ready")));
        }
    }
}
