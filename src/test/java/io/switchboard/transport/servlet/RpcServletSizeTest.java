package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.transport.servlet.RawHttp.Response;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RpcServletSizeTest {

    private static final int LIMIT = 100;
    private static final String HOST = "Host: localhost";
    private static final String JSON = "Content-Type: application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.echo(Service.rules(LIMIT, 10, 1));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String message(int length) {
        return "echo " + "x".repeat(length - 5);
    }

    private static String chunks(String message, int size) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < message.length(); i += size) {
            String chunk = message.substring(i, Math.min(message.length(), i + size));
            body.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return body + "0\r\n\r\n";
    }

    @Test
    @WithinLimit("request-bytes")
    void takesABodyAsLongAsTheLimit() throws Exception {
        HttpResponse<String> response = service.send(message(LIMIT));
        assertEquals("x".repeat(LIMIT - 5), response.body());
    }

    @Test
    @BeyondLimit("request-bytes")
    void refusesABodyOneByteLonger() throws Exception {
        HttpResponse<String> response = service.send(message(LIMIT + 1));
        assertEquals(413, response.statusCode());
        assertEquals("error -32007 {limit=request-bytes, max=100}", response.body());
    }

    @Test
    void refusesALongBodyByItsLengthAlone() throws Exception {
        try (RawHttp client = service.connect()) {
            Response response = client.post("", HOST, JSON, "Content-Length: 9223372036854775807")
                    .response();
            assertEquals(413, response.status());
            assertEquals(Optional.of("close"), response.header("Connection"));
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void doesNotTellTheClientToSendABodyThatIsTooLong() throws Exception {
        try (RawHttp client = service.connect()) {
            client.post("", HOST, JSON, "Expect: 100-continue", "Content-Length: 101");
            assertEquals(413, client.response().status());
        }
    }

    @Test
    void tellsTheClientToSendABodyThatIsNot() throws Exception {
        try (RawHttp client = service.connect()) {
            client.post("", HOST, JSON, "Expect: 100-continue", "Content-Length: 6");
            assertEquals(100, client.response().status());
            assertEquals("a", client.send("echo a").response().body());
        }
    }

    @Test
    @WithinLimit("request-bytes")
    void takesAChunkedBodyAsLongAsTheLimit() throws Exception {
        try (RawHttp client = service.connect()) {
            Response response =
                    client.post(chunks(message(LIMIT), 7), HOST, JSON, CHUNKED).response();
            assertEquals("x".repeat(LIMIT - 5), response.body());
        }
    }

    @Test
    @BeyondLimit("request-bytes")
    void refusesAChunkedBodyOneByteLonger() throws Exception {
        try (RawHttp client = service.connect()) {
            Response response = client.post(chunks(message(LIMIT + 1), 7), HOST, JSON, CHUNKED)
                    .response();
            assertEquals(413, response.status());
            assertEquals("error -32007 {limit=request-bytes, max=100}", response.body());
            assertEquals(Optional.of("close"), response.header("Connection"));
        }
    }

    @Test
    void readsNoFurtherThanOneByteTooMany() throws Exception {
        try (RawHttp client = service.connect()) {
            client.post("65\r\n" + message(LIMIT + 1), HOST, JSON, CHUNKED);
            assertEquals(413, client.response().status());
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void waitsForABodyThatComesByteByByte() throws Exception {
        try (RawHttp client = service.connect()) {
            client.post("", HOST, JSON, "Content-Length: 10");
            for (char c : "echo bytes".toCharArray()) {
                client.send(String.valueOf(c));
            }
            assertEquals("bytes", client.response().body());
        }
    }

    @Test
    void givesTheSlotBackWhenTheBodyWasTooLong() throws Exception {
        service.send(message(LIMIT + 1));
        service.awaitInFlight(0);
    }
}
