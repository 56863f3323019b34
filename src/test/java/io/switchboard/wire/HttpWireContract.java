package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.json.JsonCorpus.Sample;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wire script and every sample of JSON, over HTTP. */
abstract class HttpWireContract extends WireContract {

    static final String JSON = "application/json";

    final HttpClient client = HttpClient.newHttpClient();

    /** Tells where the server answers. */
    abstract URI rpc();

    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(rpc()).header("Content-Type", JSON);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request().POST(BodyPublishers.ofString(body)).build());
    }

    static void assertError(int status, int code, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response::body);
        assertEquals(JSON, response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                JsonPattern.matches(
                        JsonPattern.parse("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code
                                + ",\"message\":\"*\",\"data\":\"*\"},\"id\":null}"),
                        JsonPattern.parse(response.body())),
                response::body);
    }

    @Override
    Optional<byte[]> exchange(byte[] message) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request().POST(BodyPublishers.ofByteArray(message)).build(), BodyHandlers.ofByteArray());
        assertEquals(response.body().length == 0 ? 204 : 200, response.statusCode());
        return Optional.of(response.body()).filter(body -> body.length > 0);
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#accept")
    void goodJsonIsNoParseError(Sample sample) throws Exception {
        String reply = new String(exchange(sample.bytes()).orElseThrow());
        assertTrue(!reply.contains("-32700"), reply);
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void badJsonIsAParseError(Sample sample) throws Exception {
        String reply = new String(exchange(sample.bytes()).orElseThrow());
        assertTrue(reply.contains("-32700"), reply);
    }

    @Test
    void randomBytesAreAnswered() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertTrue(new String(exchange(bytes).orElseThrow()).contains("\"code\":-32"));
        }
    }
}
