package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What pages of another origin may read, beside every wire script. */
abstract class CorsContract extends HttpWireContract {

    /** The origin that may read answers, which the server is started with. */
    static final String PAGE = "https://app.example.com";

    private static final String REPLY = "{\"jsonrpc\":\"2.0\",\"result\":3,\"id\":1}";
    private static final int TOO_MANY_BYTES = (1 << 20) + 1;

    @Test
    void listedPageMayReadTheReply() throws Exception {
        HttpResponse<String> response = send(request()
                .header("Origin", PAGE)
                .POST(BodyPublishers.ofString(LimitsContract.SUM))
                .build());
        assertEquals(REPLY, response.body());
        assertEquals(Optional.of(PAGE), response.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(List.of("Origin"), response.headers().allValues("Vary"));
    }

    @Test
    void listedPageMayReadARefusal() throws Exception {
        HttpResponse<String> response = send(request()
                .header("Origin", PAGE)
                .POST(BodyPublishers.ofString(" ".repeat(TOO_MANY_BYTES)))
                .build());
        assertError(413, -32007, response);
        assertEquals(Optional.of(PAGE), response.headers().firstValue("Access-Control-Allow-Origin"));
    }

    @Test
    void browserLearnsWhatAListedPageMaySend() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(rpc())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .build());
        assertEquals(204, response.statusCode());
        assertEquals(Optional.of("POST"), response.headers().firstValue("Access-Control-Allow-Methods"));
    }
}
