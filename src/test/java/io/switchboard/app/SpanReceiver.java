package io.switchboard.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Takes what an exporter sends by OTLP over HTTP, and does not look into it further than for bytes. */
final class SpanReceiver implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            received.add(exchange.getRequestURI() + "\n" + body);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Gives the variables that make a program send its spans here, soon. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "50");
    }

    /** Gives everything that was received, each time with its path before it, in Latin-1. */
    List<String> received() {
        return received;
    }

    /** Waits until some bytes, in Latin-1, have come in together. */
    String await(String part) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            for (String message : received) {
                if (message.contains(part)) {
                    return message;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("not received: " + part + " in " + received);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
