package io.switchboard.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One HTTP request over a socket of its own, for headers that no client library lets anybody set. */
final class PlainHttp implements AutoCloseable {

    private final Socket socket;
    private final URI uri;

    PlainHttp(URI uri) throws IOException {
        this.uri = uri;
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(10_000);
    }

    /** Sends a POST that names a host of its own choice and returns everything that comes back. */
    String post(String host, String contentType, String body) throws IOException {
        String head = "POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
