package io.switchboard.transport.servlet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection over which anything can be sent, HTTP or not. Reads responses that tell their length. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RawHttp(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends the head of a POST to /: the lines, a blank line, and then whatever is to stand for the body. */
    RawHttp post(String body, String... headers) throws IOException {
        return send("POST / HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + body);
    }

    RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Says that nothing more will be sent, and goes on reading. */
    RawHttp endOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Leaves at once, so that the server's next read or write fails (a TCP reset). */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Waits for the first byte of a response, and takes it. */
    void readByte() throws IOException {
        in.read();
    }

    /** Reads the next response. */
    Response response() throws IOException {
        String statusLine = line();
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        Response head = new Response(Integer.parseInt(statusLine.split(" ")[1]), headers, "");
        int length = head.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new Response(head.status(), headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Tells whether the server has closed the connection, waiting for that or for more to read. */
    boolean isClosedByServer() {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed after \"" + line + "\"");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A response as it was sent. */
    record Response(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }
}
