package io.switchboard.bench.faults;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire, and the body that answers it. The server writes JSON in one way only, so answers are
 * compared as text.
 *
 * @param request head and body
 * @param expected the body of the right answer; empty for status 204
 */
public record Call(byte[] request, String expected) {

    /**
     * Makes a call.
     *
     * @param server where it goes
     * @param json the request's body
     * @param expected the body of the right answer
     * @param headers further headers, each with CR LF
     */
    public static Call of(InetSocketAddress server, String json, String expected, String... headers) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(server, "Content-Length: " + body.length, headers);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return new Call(request, expected);
    }

    /** Makes a call of one method that has a result. */
    public static Call of(InetSocketAddress server, String method, String params, String result, String id) {
        return of(server, request(method, params, id), response(result, id));
    }

    /** Makes the head of a request whose body has a length or a coding that is told by a header. */
    public static byte[] head(InetSocketAddress server, String framing, String... headers) {
        String head = "POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:" + server.getPort()
                + "\r\nContent-Type: application/json\r\n" + framing + "\r\n" + String.join("", headers) + "\r\n";
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes a JSON-RPC request. */
    public static String request(String method, String params, String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":" + id + "}";
    }

    /** Writes the response that has a result. */
    public static String response(String result, String id) {
        return "{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":" + id + "}";
    }

    /** Tells whether a reply is the right one. */
    public boolean isAnsweredBy(Reply reply) {
        return expected.isEmpty() ? reply.status() == 204 : reply.isExactly(expected);
    }
}
