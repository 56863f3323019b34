package io.switchboard.transport.servlet;

import io.switchboard.AsyncRpcServer;
import io.switchboard.dispatch.Body;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.transport.MessageHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A whole server under test: Jetty, transport, {@link TextProtocol} and some procedures, with a client that asks it. */
final class Service implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** As on the runner, nothing is bound to the thread in which a request begins; but unwanted bodies are for the servlet. */
    static final HttpContainer CONTAINER = new HttpContainer(request -> false, true, false, false);

    private final EmbeddedJetty jetty;
    private final HttpTransport transport;
    private final URI uri;
    private AsyncRpcServer server;

    private Service(EmbeddedJetty jetty, HttpTransport transport) {
        this(jetty, transport, new AsyncRpcServer(transport, new TextProtocol(), dispatcher("echo", (c, a) -> a[0])));
    }

    private Service(EmbeddedJetty jetty, HttpTransport transport, MessageHandler handler) {
        this.jetty = jetty;
        this.transport = transport;
        this.server = handler instanceof AsyncRpcServer own ? own : null;
        this.uri = jetty.start(new RpcServlet(transport, handler));
    }

    /** Serves {@code echo}, which returns its argument. */
    static Service echo(HttpRules rules) {
        return new Service(new EmbeddedJetty(), new HttpTransport(rules, CONTAINER));
    }

    /** Serves {@code echo} in a container of the test's making. */
    static Service echo(HttpRules rules, EmbeddedJetty jetty) {
        return new Service(jetty, new HttpTransport(rules, CONTAINER));
    }

    /** Serves {@code call}, which does what the test says. */
    static Service calling(HttpRules rules, EmbeddedJetty jetty, Body body) {
        HttpTransport transport = new HttpTransport(rules, CONTAINER);
        return new Service(
                jetty, transport, new AsyncRpcServer(transport, new TextProtocol(), dispatcher("call", body)));
    }

    /** Serves with a handler of the test's making. */
    static Service handling(HttpRules rules, EmbeddedJetty jetty, MessageHandler handler) {
        return new Service(jetty, new HttpTransport(rules, CONTAINER), handler);
    }

    private static RpcDispatcher dispatcher(String name, Body body) {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        Parameter text = Parameter.optional("text", String.class, "");
        return builder.method(name, List.of(text), String.class, body).build();
    }

    /** The default rules, but for some; nobody waits. */
    static HttpRules rules(int maxRequestBytes, int maxInFlight, int inlineCalls) {
        HttpLoad load = HttpLoad.DEFAULTS;
        return rules(
                maxRequestBytes,
                new HttpLoad(
                        maxInFlight,
                        0,
                        load.waitTimeout(),
                        load.maxBufferedBytes(),
                        inlineCalls,
                        load.retryAfterSeconds()));
    }

    /** The default rules, but for size and load. */
    static HttpRules rules(int maxRequestBytes, HttpLoad load) {
        return new HttpRules(maxRequestBytes, load, Set.of(), Set.of(), Set.of());
    }

    URI uri() {
        return uri;
    }

    HttpTransport transport() {
        return transport;
    }

    /** A valid request with this message; more can be set. */
    HttpRequest.Builder request(String message) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String message) throws IOException, InterruptedException {
        return send(request(message));
    }

    CompletableFuture<HttpResponse<String>> sendAsync(String message) {
        return CLIENT.sendAsync(request(message).build(), BodyHandlers.ofString())
                .orTimeout(20, TimeUnit.SECONDS);
    }

    /** Sends a message in one piece, so that it is there when its request is. */
    RawHttp.Response answerToWhole(String message) throws IOException {
        try (RawHttp client = connect()) {
            String length = "Content-Length: " + message.length();
            return client.post(message, "Host: localhost", "Content-Type: application/json", length)
                    .response();
        }
    }

    /** Sends a message in one piece, and gives the body of the response. */
    String sendWhole(String message) throws IOException {
        return answerToWhole(message).body();
    }

    /** Does the same in another thread. */
    CompletableFuture<String> sendWholeAsync(String message) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return sendWhole(message);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> new Thread(task, "client").start());
    }

    RawHttp connect() throws IOException {
        return new RawHttp(uri);
    }

    /** Waits until that many requests are under way; a slot is given back shortly after its reply was sent. */
    void awaitInFlight(int expected) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (transport.inFlight() != expected) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(transport.inFlight() + " requests are under way, not " + expected);
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        jetty.close();
        if (server != null) {
            server.close();
        }
    }
}
