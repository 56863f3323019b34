package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests as they are sent, and what is expected of their responses. */
final class PlainPost {

    static final String HOST = "Host: localhost";
    static final String TYPE = "Content-Type: application/json";
    static final String CLOSE = "Connection: close";

    private PlainPost() {}

    static String call(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":1}";
    }

    static String post(String body, String... headers) {
        return head("POST /rpc HTTP/1.1", headers) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String head(String requestLine, String... headers) {
        return requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n" + CLOSE + "\r\n";
    }

    static String plain(String body) {
        return post(body, HOST, TYPE);
    }

    static void assertHandled(String result, String response) {
        assertTrue(response.startsWith("HTTP/1.1 200 "), response);
        assertTrue(response.endsWith("\r\n\r\n{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":1}"), response);
    }

    static void assertHandedOn(String body, String response) {
        assertTrue(response.startsWith("HTTP/1.1 " + ShortWay.HANDED_ON), response);
        assertTrue(response.endsWith("\r\n\r\n" + body), response);
    }
}
