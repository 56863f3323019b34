package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.RawRequest;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits that are HTTP's own, beside every wire script: the longest body, and {@link #MAX_IN_FLIGHT} of which none waits. */
abstract class LimitsContract extends CorsContract {

    /** The setting that the server is started with. */
    static final int MAX_IN_FLIGHT = 50;

    static final String SUM = "{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"params\":[1,2],\"id\":1}";
    static final String SUM_REPLY = "{\"jsonrpc\":\"2.0\",\"result\":3,\"id\":1}";

    private static final String SLEEP = "{\"jsonrpc\":\"2.0\",\"method\":\"demo.sleep\",\"params\":[4000],\"id\":1}";
    private static final int LONGEST = 1_048_576;

    private static String padded(int bytes) {
        return SUM + " ".repeat(bytes - SUM.length());
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(body));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertError(413, -32007, response);
        assertTrue(response.body().contains("\"data\":{\"limit\":\"request-bytes\",\"max\":1048576}"), response::body);
    }

    @Test
    @WithinLimit("request-bytes")
    void bodyOfExactlyTheLimitIsTaken() throws Exception {
        assertEquals(SUM_REPLY, post(padded(LONGEST)).body());
    }

    @Test
    @BeyondLimit("request-bytes")
    void bodyOfOneByteMoreIsTooLarge() throws Exception {
        assertTooLarge(post(padded(LONGEST + 1)));
    }

    @Test
    @WithinLimit("request-bytes")
    void chunkedBodyOfExactlyTheLimitIsTaken() throws Exception {
        HttpRequest request = request().POST(chunked(padded(LONGEST))).build();
        assertEquals(SUM_REPLY, send(request).body());
    }

    @Test
    @BeyondLimit("request-bytes")
    void chunkedBodyOfOneByteMoreIsTooLarge() throws Exception {
        assertTooLarge(send(request().POST(chunked(padded(LONGEST + 1))).build()));
    }

    @ParameterizedTest
    @CsvSource({"application/json, 1500000, 413", "text/plain, 1000000, 415"})
    void clientThatSendsOnAfterARefusalCanReadIt(String type, int bytes, int status) throws Exception {
        String response = RawRequest.postAfterReply(rpc(), bytes, "Content-Type: " + type);
        assertTrue(response.startsWith("HTTP/1.1 " + status) && response.endsWith("}"), response);
    }

    /** Waits until the server says that so many messages are handled. */
    private void awaitInFlight(int messages) throws Exception {
        HttpRequest metrics = HttpRequest.newBuilder(rpc().resolve("metrics")).build();
        String line = "switchboard_in_flight " + messages + ".0\n";
        boolean there = false;
        for (int i = 0; i < 500 && !there; i++) {
            there = send(metrics).body().contains(line);
            Thread.sleep(there ? 0 : 10);
        }
        assertTrue(there, "never " + messages + " in flight");
    }

    @Test
    @WithinLimit("messages in flight")
    @BeyondLimit({"messages in flight", "waiting messages"})
    void oneMoreThanMayBeInFlightIsToldToComeBack() throws Exception {
        awaitInFlight(0);
        HttpRequest sleep = request().POST(BodyPublishers.ofString(SLEEP)).build();
        List<CompletableFuture<HttpResponse<String>>> sleepers = new ArrayList<>();
        for (int i = 0; i < MAX_IN_FLIGHT; i++) {
            sleepers.add(client.sendAsync(sleep, BodyHandlers.ofString()));
        }
        awaitInFlight(MAX_IN_FLIGHT);
        HttpResponse<String> refused = post(SUM);
        assertError(503, -32009, refused);
        assertNotEquals(Optional.empty(), refused.headers().firstValue("Retry-After"));
        for (CompletableFuture<HttpResponse<String>> sleeper : sleepers) {
            assertEquals(200, sleeper.join().statusCode());
        }
    }
}
