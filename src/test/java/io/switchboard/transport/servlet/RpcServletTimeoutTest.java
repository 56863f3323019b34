package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.AsyncRpcServer;
import io.switchboard.ServerLimits;
import io.switchboard.Trace;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines over HTTP, in the container's thread and in the server's. */
class RpcServletTimeoutTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private AsyncRpcServer server;
    private EmbeddedJetty jetty;
    private HttpTransport transport;
    private URI uri;

    private void serve(int inlineCalls) throws Exception {
        serve(inlineCalls, Duration.ofSeconds(60));
    }

    private void serve(int inlineCalls, Duration callTimeout) throws Exception {
        transport = new HttpTransport(Service.rules(1 << 20, 100, inlineCalls));
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("stubborn", List.of(), String.class, (context, arguments) -> {
                    while (released.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return "late";
                })
                .method("sleep", List.of(), String.class, (context, arguments) -> {
                    Thread.sleep(200);
                    return "awake";
                })
                .method("fast", List.of(), String.class, (context, arguments) -> "fast")
                .build();
        ServerLimits limits = new ServerLimits(callTimeout, 1, 100, Duration.ofSeconds(1));
        server = new AsyncRpcServer(transport, new JsonRpcProtocol(), dispatcher, Trace.NONE, limits);
        jetty = new EmbeddedJetty();
        uri = jetty.start(new RpcServlet(transport, server));
    }

    @AfterEach
    void stop() throws Exception {
        released.countDown();
        jetty.close();
        server.close();
    }

    private static String request(String method) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"id\":1}";
    }

    private HttpResponse<String> call(String method, String timeout) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", "application/json")
                                .header(CallerTimeout.HEADER, timeout)
                                .POST(HttpRequest.BodyPublishers.ofString(request(method)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void stubbornCallIsAnsweredWhenTheCallerWantsItToBe(int inlineCalls) throws Exception {
        serve(inlineCalls);
        HttpResponse<String> response = call("stubborn", "100");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("-32002"), response.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @WithinLimit("seconds a call")
    void callThatTakesLessThanItMayIsAnswered(int inlineCalls) throws Exception {
        serve(inlineCalls, Duration.ofSeconds(2));
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"result\":\"awake\",\"id\":1}",
                call("sleep", "60000").body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @BeyondLimit("seconds a call")
    void callThatTakesLongerThanItMayIsNot(int inlineCalls) throws Exception {
        serve(inlineCalls, Duration.ofSeconds(2));
        HttpResponse<String> response = call("stubborn", "60000");
        assertEquals(200, response.statusCode());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32002,\"message\":\"Request timed out\"},\"id\":1}",
                response.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void replyTakesNoMemoryOnceItIsSentWhateverItsHandlerDoes(int inlineCalls) throws Exception {
        serve(inlineCalls);
        call("stubborn", "100");
        int message = request("stubborn").length();
        for (int i = 0; i < 1_000 && transport.bufferedBytes() != message; i++) {
            Thread.sleep(10);
        }
        assertEquals(message, transport.bufferedBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void stubbornCallIsUnderWayUntilItEnds(int inlineCalls) throws Exception {
        serve(inlineCalls);
        call("stubborn", "100");
        assertEquals(1, transport.inFlight());
    }

    @Test
    void connectionBehindAStubbornCallIsClosed() throws Exception {
        serve(1);
        assertEquals(
                "close",
                call("stubborn", "100").headers().firstValue("Connection").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999999"})
    void timesInRangeAreTaken(String millis) throws Exception {
        serve(1);
        assertEquals(200, call("fast", millis).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "soon", "1000000000", "1 "})
    void otherTimesAreRefused(String millis) throws Exception {
        serve(1);
        HttpResponse<String> response = call("fast", millis.equals("1 ") ? "1 2" : millis);
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("-32600"), response.body());
    }
}
