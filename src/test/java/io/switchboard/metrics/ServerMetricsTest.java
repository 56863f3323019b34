package io.switchboard.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.EndedMessage;
import io.switchboard.MessageOutcome;
import io.switchboard.Outcomes;
import io.switchboard.RecordingLog;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import io.switchboard.message.TransportContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RecordingLog.class)
class ServerMetricsTest {

    private final AtomicInteger code = new AtomicInteger();
    private final RpcDispatcher dispatcher =
            RpcDispatcher.builder().service("t", this).build();
    private final ServerMetrics metrics = new ServerMetrics(dispatcher.procedures());
    private final Outcomes server = new Outcomes(dispatcher, metrics);

    @AfterEach
    void close() {
        metrics.close();
    }

    @RpcMethod(alias = "same")
    public String good() {
        return "x";
    }

    @RpcMethod
    public String bad() {
        throw new IllegalStateException("a secret");
    }

    @RpcMethod
    public String numbered() {
        throw new RpcException(code.incrementAndGet(), "numbered");
    }

    /** Sends a message while it is being called. */
    @RpcMethod(maxInFlight = 1)
    public String once(String message) throws Exception {
        return server.handle(message);
    }

    private void assertShows(String line) {
        assertTrue(metrics.scrape().lines().anyMatch(line::equals), metrics.scrape());
    }

    private static MessageOutcome refused(String message) {
        return new EndedMessage(
                TransportContext.named("test"),
                0,
                10,
                1,
                Optional.of(new RpcError(-32009, message, null)),
                List.of(),
                true);
    }

    @Test
    void beginAtZeroForEveryMethod() {
        assertShows("switchboard_calls_total{method=\"t.good\",outcome=\"ok\"} 0.0");
    }

    @Test
    void countCallsByMethod() throws Exception {
        server.call("t.good");
        server.call("t.good");
        assertShows("switchboard_calls_total{method=\"t.good\",outcome=\"ok\"} 2.0");
    }

    @Test
    void countAnAliasAsTheMethod() throws Exception {
        server.call("same");
        assertShows("switchboard_calls_total{method=\"t.good\",outcome=\"ok\"} 1.0");
    }

    @Test
    void countErrorsByCode() throws Exception {
        server.call("t.bad");
        assertShows("switchboard_calls_total{method=\"t.bad\",outcome=\"-32603\"} 1.0");
    }

    @Test
    void countEachCallOfABatch() throws Exception {
        server.handle(
                "[{\"jsonrpc\":\"2.0\",\"method\":\"t.good\",\"id\":1},{\"jsonrpc\":\"2.0\",\"method\":\"t.good\"}]");
        assertShows("switchboard_calls_total{method=\"t.good\",outcome=\"ok\"} 2.0");
    }

    @Test
    void countTheCallsOfABatchEachByItsOwnMethod() throws Exception {
        server.handle(Stream.of("t.good", "t.good", "t.bad", "invented", "same", "t.good")
                .map("{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"id\":1}"::formatted)
                .collect(Collectors.joining(",", "[", "]")));
        assertShows("switchboard_calls_total{method=\"t.good\",outcome=\"ok\"} 4.0");
        assertShows("switchboard_calls_total{method=\"t.bad\",outcome=\"-32603\"} 1.0");
        assertShows("switchboard_calls_total{method=\"unknown\",outcome=\"-32601\"} 1.0");
        assertShows("switchboard_call_duration_seconds_count{method=\"t.good\"} 4");
    }

    @Test
    void neverMakeALabelOfANameThatACallerInvented() throws Exception {
        server.call("invented");
        assertShows("switchboard_calls_total{method=\"unknown\",outcome=\"-32601\"} 1.0");
        assertFalse(metrics.scrape().contains("invented"));
    }

    @Test
    void countWhatIsNotEvenJson() throws Exception {
        server.handle("{");
        assertShows("switchboard_calls_total{method=\"unknown\",outcome=\"-32700\"} 1.0");
    }

    @Test
    void countWhatIsNoRequest() throws Exception {
        server.handle("[1,2]");
        assertShows("switchboard_calls_total{method=\"unknown\",outcome=\"-32600\"} 2.0");
    }

    @Test
    void countNotificationsThatFail() throws Exception {
        server.handle("{\"jsonrpc\":\"2.0\",\"method\":\"t.bad\"}");
        assertShows("switchboard_notifications_failed_total{method=\"t.bad\"} 1.0");
    }

    @Test
    void countNotificationsThatFindTheirMethodBusy() throws Exception {
        server.handle("{\"jsonrpc\":\"2.0\",\"method\":\"t.once\",\"id\":1,\"params\":["
                + "\"{\\\"jsonrpc\\\":\\\"2.0\\\",\\\"method\\\":\\\"t.once\\\",\\\"params\\\":[\\\"\\\"]}\"]}");
        assertShows("switchboard_calls_total{method=\"t.once\",outcome=\"-32009\"} 1.0");
        assertShows("switchboard_notifications_failed_total{method=\"t.once\"} 1.0");
    }

    @Test
    void measureHowLongCallsTake() throws Exception {
        server.call("t.good");
        assertShows("switchboard_call_duration_seconds_count{method=\"t.good\"} 1");
        assertShows("switchboard_call_duration_seconds_bucket{method=\"t.good\",le=\"+Inf\"} 1");
    }

    @Test
    void countBytesBothWays() throws Exception {
        String reply = server.handle("[]");
        assertShows("switchboard_received_bytes_total 2.0");
        assertShows("switchboard_sent_bytes_total " + (double) reply.length());
    }

    @Test
    void tellHowManyMessagesAreBeingHandled() {
        metrics.began(TransportContext.named("test"));
        assertShows("switchboard_in_flight 1.0");
        metrics.ended(refused("Server is busy"));
        assertShows("switchboard_in_flight 0.0");
    }

    @Test
    void countRefusedMessagesByReason() {
        metrics.ended(refused("Server is busy"));
        assertShows("switchboard_refused_total{reason=\"server_is_busy\"} 1.0");
    }

    @Test
    void haveAMostOfCodes() throws Exception {
        for (int i = 0; i < 70; i++) {
            server.call("t.numbered");
        }
        assertShows("switchboard_calls_total{method=\"t.numbered\",outcome=\"64\"} 1.0");
        assertShows("switchboard_calls_total{method=\"t.numbered\",outcome=\"other\"} 6.0");
    }

    @Test
    void haveAMostOfReasons() {
        for (int i = 0; i < 40; i++) {
            metrics.ended(refused("Reason " + i));
        }
        assertShows("switchboard_refused_total{reason=\"other\"} 8.0");
    }

    @Test
    void areEachServersOwn() throws Exception {
        server.call("t.good");
        try (ServerMetrics others = new ServerMetrics(dispatcher.procedures())) {
            assertEquals(
                    1,
                    others.scrape()
                            .lines()
                            .filter("switchboard_calls_total{method=\"t.good\",outcome=\"ok\"} 0.0"::equals)
                            .count());
        }
    }
}
