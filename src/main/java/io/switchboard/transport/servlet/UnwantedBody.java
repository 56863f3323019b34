package io.switchboard.transport.servlet;

import io.switchboard.message.RpcError;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;

/**
 * What a client still sends after it was refused. Many send all of a body before they look for a reply; if the container
 * closed the connection meanwhile, it would be reset, and the reply lost (RFC 9112, section 9.6).
 */
final class UnwantedBody {

    private static final Logger LOG = System.getLogger(UnwantedBody.class.getName());
    private static final int CHUNK = 8_192;

    /** How long is read on. A client that sends for longer will not listen. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** How long a client may be silent meanwhile: the thread is the container's. */
    private static final long SILENCE_NANOS = 1_000_000_000;

    private static final long NAP_NANOS = 1_000_000;

    private UnwantedBody() {}

    /**
     * Reads the body of a refused request to its end in this thread, and throws it away. The reply has been sent. A body of
     * unknown length is left alone unless it was too long: that it has ended already would be noticed too late.
     */
    static void passOver(HttpServletRequest request, RpcError refusal) {
        long length = request.getContentLengthLong();
        if (length < 0 && refusal.code() == RpcError.REQUEST_TOO_LARGE) {
            passOver(request, Long.MAX_VALUE);
        } else if (refusal.code() != RpcError.BUSY) {
            // While too many are under way, threads are needed for them.
            passOver(request, length);
        }
    }

    private static void passOver(HttpServletRequest request, long length) {
        long left = mayHoldUp(request) ? length : 0;
        try {
            ServletInputStream in = request.getInputStream();
            byte[] chunk = new byte[CHUNK];
            long start = System.nanoTime();
            long heard = start;
            long now = start;
            while (left > 0 && !in.isFinished() && now - start < PATIENCE_NANOS && now - heard < SILENCE_NANOS) {
                if (in.available() > 0) {
                    left -= in.read(chunk);
                    heard = now;
                } else {
                    LockSupport.parkNanos(NAP_NANOS);
                }
                now = System.nanoTime();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "a refused client left", e);
        }
    }

    /** In HTTP/2 a stream ends without its connection, and a client that expects to be asked has sent nothing. */
    private static boolean mayHoldUp(HttpServletRequest request) {
        return request.getProtocol().startsWith("HTTP/1") && request.getHeader("Expect") == null;
    }
}
