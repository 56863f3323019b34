package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that are made to hurt, against the packed WAR with a small heap that answers others meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {

    /** Generous: ten times what is hoped for, since the machine has other things to do. */
    private static final Duration MOST_CPU = Duration.ofSeconds(10);

    private static final String DIGITS = "7".repeat(900_000);

    private final HttpClient client = HttpClient.newHttpClient();
    private RunnerProcess runner;
    private URI url;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        runner = RunnerProcess.start(Map.of(), List.of("-Xmx256m"), "--port=0", "--demo");
        url = runner.url();
        Rpc.call(url, "subtract", "[42,23]");
    }

    @AfterAll
    void stop() {
        runner.close();
    }

    private static String list(int count, String item) {
        return Stream.generate(() -> item).limit(count).collect(Collectors.joining(",", "[", "]"));
    }

    private static String members(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + pattern.formatted(i) + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** As many names of one hash code as there are numbers of 13 bits. */
    private static String collisions() {
        return IntStream.range(0, 1 << 13)
                .mapToObj(i -> IntStream.range(0, 13)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(name -> "\"" + name + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static Stream<Arguments> messages() {
        String sum = "sum";
        return Stream.of(
                Arguments.of("depth in arrays", Rpc.request(sum, "[".repeat(100_000) + "]".repeat(100_000))),
                Arguments.of(
                        "depth in objects", Rpc.request(sum, "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))),
                Arguments.of("depth unclosed", "[".repeat(1_000_000)),
                Arguments.of("digits as id", "{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"id\":" + DIGITS + "}"),
                Arguments.of("digits as int", Rpc.request("subtract", "[1," + DIGITS + "]")),
                Arguments.of("digits as fraction", Rpc.request("calc.add", "[1,0." + DIGITS + "]")),
                Arguments.of("digits nested", Rpc.request("orders.place", "{\"items\":[{\"price\":" + DIGITS + "}]}")),
                Arguments.of(
                        "digits unknown", "{\"x\":" + DIGITS + ",\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"id\":1}"),
                Arguments.of("exponents", Rpc.request(sum, list(50_000, "1e999999999"))),
                Arguments.of("small exponents", Rpc.request("calc.add", "[1e-999999999,1e999999999]")),
                Arguments.of("batch", list(20_000, "{\"jsonrpc\":\"2.0\",\"method\":\"s\",\"id\":1}")),
                Arguments.of("batch of numbers", list(20_000, "1")),
                Arguments.of("distinct members", Rpc.request(sum, members(75_000, "%d"))),
                Arguments.of("duplicate members", Rpc.request(sum, members(100_000, "a"))),
                Arguments.of("colliding members", Rpc.request(sum, collisions())),
                Arguments.of("backslashes", Rpc.request("text.reverse", "[\"" + "\\\\".repeat(500_000) + "\"]")),
                Arguments.of("quotes", Rpc.request("text.reverse", "[\"" + "\\\"".repeat(500_000) + "\"]")),
                Arguments.of("escapes", Rpc.request("text.reverse", "[\"" + "\\u0001".repeat(170_000) + "\"]")),
                Arguments.of("many arguments", Rpc.request(sum, list(500_000, "1"))),
                Arguments.of("forty megabytes", " ".repeat(40 << 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void isAnsweredCheaplyWhileOthersAreAnswered(String name, String message) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread others = new Thread(() -> {
            while (!over.get()) {
                assertEquals(Rpc.result("19"), Rpc.call(url, "subtract", "[42,23]"));
            }
        });
        AtomicBoolean failed = new AtomicBoolean();
        others.setUncaughtExceptionHandler((thread, e) -> failed.set(true));
        others.start();
        Duration before = cpu();
        String end = send(message);
        Duration spent = cpu().minus(before);
        over.set(true);
        others.join();
        System.out.println(name + ": " + spent.toMillis() + " ms of CPU, others included: " + end);
        assertTrue(spent.compareTo(MOST_CPU) < 0, spent.toString());
        assertTrue(!failed.get(), "another call failed");
        assertEquals(Rpc.result("19"), Rpc.call(url, "subtract", "[42,23]"));
    }

    private Duration cpu() {
        return ProcessHandle.of(runner.process().pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Sends a message and gives the beginning of what comes back; a body that is refused early may break the pipe. */
    private String send(String message) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(url)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(message))
                            .build(),
                    BodyHandlers.ofString());
            String body = response.body();
            return response.statusCode() + " " + body.substring(0, Math.min(110, body.length()));
        } catch (IOException e) {
            return "the connection was closed";
        }
    }
}
