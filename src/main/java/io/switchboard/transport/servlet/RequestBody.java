package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads the body of a request, never more of it than is allowed. */
final class RequestBody {

    private static final Logger LOG = System.getLogger(RequestBody.class.getName());

    private RequestBody() {}

    /**
     * Reads a body to its end.
     *
     * @param request the request, whose body has not been touched
     * @param most how many bytes it may have
     * @return the bytes
     * @throws RefusedException when there are more, which is known without reading where the request tells its length, or
     *     when the body cannot be read
     */
    static byte[] read(HttpServletRequest request, int most) throws RefusedException {
        long announced = request.getContentLengthLong();
        if (announced > most) {
            throw RefusedException.tooLarge(most);
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(most + 1);
            if (body.length < announced) {
                throw new EOFException("the body ended after " + body.length + " of " + announced + " bytes");
            }
        } catch (IOException | RuntimeException e) {
            // Containers disagree on what they throw for a client that leaves or breaks the framing.
            LOG.log(Level.DEBUG, "a body could not be read", e);
            throw new RefusedException(HttpRefusal.UNREADABLE, "the body ended early or is malformed");
        }
        if (body.length > most) {
            throw RefusedException.tooLarge(most);
        }
        return body;
    }
}
