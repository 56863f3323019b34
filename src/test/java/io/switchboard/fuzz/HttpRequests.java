package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes HTTP requests, most of them with something wrong with the head. Not safe for use by threads. */
final class HttpRequests {

    private static final List<String> METHODS =
            List.of("GET", "PUT", "OPTIONS", "TRACE", "CONNECT", "post", "", "BREW", "POST\u0000");

    private static final List<String> TARGETS = List.of(
            "*",
            "",
            "/",
            "//",
            "/rpc/..",
            "/rpc;a=b",
            "/rpc?x=%zz",
            "/%2e%2e/rpc",
            "/WEB-INF/web.xml",
            "http://evil/rpc",
            "/" + "a".repeat(9_000));

    private static final List<String> VERSIONS =
            List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9", "", "HTTP/1.1 x");

    private static final List<String> HEADERS = List.of(
            "Content-Length: -1",
            "Content-Length: 5",
            "Content-Length: 99999999999999999999",
            "Content-Length: 2000000",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: x",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: ;;;",
            "Content-Encoding: gzip",
            "Host: evil.example",
            "Host: a b",
            "Origin: http://evil.example",
            "Origin: null",
            "Expect: 100-continue",
            "Expect: x",
            "Upgrade: websocket",
            "Connection: upgrade, close",
            "X: " + "y".repeat(9_000),
            " folded: x",
            "no colon",
            ": no name",
            "Ünï: \u0001");

    private final RandomGenerator random;
    private final URI rpc;

    HttpRequests(RandomGenerator random, URI rpc) {
        this.random = random;
        this.rpc = rpc;
    }

    /** Makes a request with nothing wrong, after which the connection is closed. */
    String correct(String body) {
        return "POST " + rpc.getPath() + " HTTP/1.1\r\nHost: " + rpc.getAuthority()
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
    }

    /** Makes a request with that body. */
    byte[] of(byte[] body) {
        String end = random.nextInt(20) == 0 ? "\n" : "\r\n";
        StringBuilder head = new StringBuilder();
        head.append(random.nextInt(8) == 0 ? Hostile.pick(METHODS, random) : "POST")
                .append(' ');
        head.append(random.nextInt(8) == 0 ? Hostile.pick(TARGETS, random) : rpc.getPath())
                .append(' ');
        head.append(random.nextInt(12) == 0 ? Hostile.pick(VERSIONS, random) : "HTTP/1.1")
                .append(end);
        usual(head, "Host: " + rpc.getAuthority(), end);
        usual(head, "Content-Type: application/json", end);
        usual(head, "Content-Length: " + body.length, end);
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(Hostile.pick(HEADERS, random)).append(end);
        }
        head.append(end);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(UTF_8));
        request.writeBytes(body);
        byte[] made = request.toByteArray();
        return random.nextInt(4) == 0 ? new Mutation(random, () -> made).of(made) : made;
    }

    private void usual(StringBuilder head, String line, String end) {
        if (random.nextInt(15) > 0) {
            head.append(line).append(end);
        }
    }
}
