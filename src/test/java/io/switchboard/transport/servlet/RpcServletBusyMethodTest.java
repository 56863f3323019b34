package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.AsyncRpcServer;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that do not run as often as callers like, over HTTP: in the container's thread and in the server's. */
@Timeout(60)
class RpcServletBusyMethodTest {

    private final Semaphore entered = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);
    private AsyncRpcServer server;
    private EmbeddedJetty jetty;
    private URI uri;

    @RpcMethod(maxInFlight = 1)
    public String stay() throws InterruptedException {
        entered.release();
        released.await();
        return "left";
    }

    private void serve(int inlineCalls) {
        HttpTransport transport = new HttpTransport(Service.rules(1 << 20, 100, inlineCalls));
        server = new AsyncRpcServer(
                transport,
                new JsonRpcProtocol(),
                RpcDispatcher.builder().service("", this).build());
        jetty = new EmbeddedJetty();
        uri = jetty.start(new RpcServlet(transport, server));
    }

    @AfterEach
    void stop() throws Exception {
        released.countDown();
        jetty.close();
        server.close();
    }

    private CompletableFuture<HttpResponse<String>> begin(String message) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(message))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void callBeyondTheLimitIsAnsweredLikeEveryOtherError(int inlineCalls) throws Exception {
        serve(inlineCalls);
        begin("{\"jsonrpc\":\"2.0\",\"method\":\"stay\",\"id\":1}");
        entered.acquire();
        HttpResponse<String> response =
                begin("{\"jsonrpc\":\"2.0\",\"method\":\"stay\",\"id\":2}").get();
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("-32009"), response.body());
        assertTrue(response.headers().firstValue("Retry-After").isEmpty());
    }

    @Test
    void notificationBeyondTheLimitIsTaken() throws Exception {
        serve(1);
        begin("{\"jsonrpc\":\"2.0\",\"method\":\"stay\",\"id\":1}");
        entered.acquire();
        assertEquals(
                204, begin("{\"jsonrpc\":\"2.0\",\"method\":\"stay\"}").get().statusCode());
    }
}
