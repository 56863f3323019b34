package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packed WAR sends to a collector of OpenTelemetry, alone and on Tomcat. */
class TelemetryIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TempDir
    Path directory;

    private SpanReceiver receiver;

    @BeforeEach
    void startReceiver() throws Exception {
        receiver = new SpanReceiver();
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    private RunnerProcess runner(Map<String, String> environment, List<String> jvmOptions, String... args)
            throws Exception {
        Map<String, String> all = new HashMap<>(receiver.environment());
        all.putAll(environment);
        List<String> line = new ArrayList<>(List.of("--demo", "--port", "0"));
        line.addAll(List.of(args));
        return RunnerProcess.start(all, jvmOptions, line.toArray(String[]::new));
    }

    private static void callTraced(URI url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("traceparent", TRACEPARENT)
                .POST(BodyPublishers.ofString(Rpc.request("subtract", "[42,23]")))
                .build();
        assertEquals(
                Rpc.result("19"),
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    @Test
    void runnerSendsSpansThatContinueTheCallersTrace() throws Exception {
        try (RunnerProcess runner = runner(Map.of(), List.of(), "--telemetry")) {
            callTraced(runner.url());
            String message = receiver.await("subtract");
            assertTrue(message.startsWith("/v1/traces\n"), message);
            assertTrue(message.contains(bytes(TRACE)), message);
        }
    }

    @Test
    void runnerSendsTheLastSpansBeforeItEnds() throws Exception {
        Map<String, String> seldom = Map.of("OTEL_BSP_SCHEDULE_DELAY", "3600000");
        try (RunnerProcess runner = runner(seldom, List.of(), "--telemetry")) {
            callTraced(runner.url());
        }
        assertEquals(1, receiver.received().size());
        receiver.await("subtract");
    }

    @Test
    void runnerIsCalledSwitchboardUnlessToldOtherwise() throws Exception {
        try (RunnerProcess runner = runner(Map.of(), List.of(), "--telemetry")) {
            callTraced(runner.url());
            // The lengths of the protocol's fields keep apart what only begins alike.
            receiver.await("service.name\u0012\r\n\u000bswitchboard");
        }
        try (RunnerProcess runner =
                runner(Map.of("OTEL_RESOURCE_ATTRIBUTES", "service.name=billing"), List.of(), "--telemetry")) {
            callTraced(runner.url());
            receiver.await("service.name\u0012\t\n\u0007billing");
        }
    }

    @Test
    void runnerEndsInTimeWhenNobodyTakesItsSpans() throws Exception {
        Map<String, String> nobody = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9");
        try (RunnerProcess runner = runner(nobody, List.of(), "--telemetry")) {
            callTraced(runner.url());
            runner.process().terminate();
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void runnerSaysWhatIsWrongWithTheVariables() throws Exception {
        try (RunnerProcess runner = runner(Map.of("OTEL_TRACES_EXPORTER", "pigeon"), List.of(), "--telemetry")) {
            assertEquals(1, runner.process().awaitExit());
            List<String> err = runner.process().err();
            assertEquals(1, err.size(), err::toString);
            assertTrue(err.get(0).startsWith("Switchboard: "), err::toString);
            assertTrue(err.get(0).contains("pigeon"), err::toString);
        }
    }

    @Test
    void runnerSendsNothingAndLoadsNothingUnlessAsked() throws Exception {
        Path classes = directory.resolve("classes.txt");
        try (RunnerProcess runner = runner(Map.of(), List.of("-Xlog:class+load:file=" + classes))) {
            callTraced(runner.url());
        }
        assertEquals(List.of(), receiver.received());
        String loaded = Files.readString(classes);
        assertTrue(loaded.contains("io.switchboard.RpcServer "));
        assertEquals(
                List.of(),
                loaded.lines().filter(line -> line.contains("io.opentelemetry")).toList());
    }

    @Test
    void tomcatSendsSpansToo() throws Exception {
        Map<String, String> environment = new HashMap<>(receiver.environment());
        environment.put("SWITCHBOARD_DEMO", "true");
        environment.put("SWITCHBOARD_TELEMETRY", "true");
        Path war = Path.of(System.getProperty("switchboard.war"));
        try (TomcatServer tomcat = TomcatServer.start(Map.of("switchboard", war), environment)) {
            callTraced(tomcat.url().resolve("switchboard/rpc"));
            assertTrue(receiver.await("subtract").contains(bytes(TRACE)));
        }
    }
}
