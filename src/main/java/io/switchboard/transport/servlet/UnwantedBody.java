package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a client still sends after it was refused. Many send all of a body before they look for a reply; if the container
 * closed the connection meanwhile, it would be reset, and the reply lost (RFC 9112, section 9.6).
 */
final class UnwantedBody {

    private static final Logger LOG = System.getLogger(UnwantedBody.class.getName());
    private static final int CHUNK = 8_192;

    /** How long is read on. A client that sends for longer will not listen. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private UnwantedBody() {}

    /** Reads a body to its end in this thread, and throws it away. The reply has been sent. */
    static void passOver(HttpServletRequest request) {
        if (!mayHoldUp(request)) {
            return;
        }
        long start = System.nanoTime();
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = request.getInputStream();
            while (in.read(chunk) >= 0 && System.nanoTime() - start < PATIENCE_NANOS) {}
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a refused client left", e);
        }
    }

    /** In HTTP/2 a stream ends without its connection, and a client that expects to be asked has sent nothing. */
    private static boolean mayHoldUp(HttpServletRequest request) {
        return request.getProtocol().startsWith("HTTP/1") && request.getHeader("Expect") == null;
    }
}
