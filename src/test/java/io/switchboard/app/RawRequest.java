package io.switchboard.app;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests over a socket of their own, HTTP or not, for what no client library lets anybody send. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawRequest() {}

    /** Sends a text and gives everything that comes back until the server closes the connection. */
    static String send(URI server, String text) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends the head of a POST, waits for the reply to begin, and only then sends the body: blanks, all of them. Gives the
     * whole response, which a server that closes the connection before the body has ended would not let anybody read.
     */
    public static String postAfterReply(URI url, int bytes, String... headers) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = "POST " + url.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + "\r\nContent-Length: " + bytes + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            char first = (char) socket.getInputStream().read();
            socket.getOutputStream().write(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
            return first + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends a request without a body, and gives the whole response. */
    static String get(URI url, String host, String... headers) throws IOException {
        StringBuilder text = new StringBuilder("GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return send(url, text.append("Connection: close\r\n\r\n").toString());
    }
}
