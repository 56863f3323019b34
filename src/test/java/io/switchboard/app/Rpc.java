package io.switchboard.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Calls and plain requests over HTTP. */
final class Rpc {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Rpc() {}

    /** Writes a request with the identifier 1. */
    static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":1}";
    }

    /** Writes the response that a request with the identifier 1 gets. */
    static String result(String result) {
        return "{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":1}";
    }

    /** Calls a method and gives the body of the reply. */
    static String call(URI url, String method, String params) {
        return callLater(url, method, params).join();
    }

    /** Calls a method and gives the body of the reply once it is there. */
    static CompletableFuture<String> callLater(URI url, String method, String params) {
        return sendLater(url, request(method, params));
    }

    /** Sends a message and gives the body of the reply once it is there. */
    static CompletableFuture<String> sendLater(URI url, String message) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    /** Gets a page. */
    static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }
}
