package io.switchboard.app.runner;

import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.HTTP2Stream;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * What a connection is in the middle of.
 *
 * @param phase whether that is a message or a reply
 * @param message which one
 * @param start when it was looked at, a value of {@link System#nanoTime}
 * @param bytes how many bytes there had been by then in that direction
 */
record Transfer(Phase phase, long message, long start, long bytes) {

    /** Directions. */
    enum Phase {
        NOTHING,
        /** A message has begun to come, and what has come is being looked at; whether more is to come is not known. */
        LOOKING,
        RECEIVING,
        SENDING
    }

    /** Tells whether there is an answer for connections of this kind. */
    static boolean knows(Connection connection) {
        return connection instanceof HttpConnection || connection instanceof HTTP2Connection;
    }

    /** Looks at a connection; the time that a handler takes counts as nothing. */
    static Transfer of(Connection connection) {
        if (connection instanceof HttpConnection http) {
            boolean within = !http.getParser().isState(HttpParser.State.START);
            Phase reading = http.getEndPoint().isFillInterested() ? Phase.RECEIVING : Phase.LOOKING;
            return of(http, http.getMessagesIn(), within ? reading : Phase.NOTHING, isStuck(http.getEndPoint()));
        }
        HTTP2Session session = ((HTTP2Connection) connection).getSession();
        long unfinished = 0;
        boolean stuck =
                isStuck(connection.getEndPoint()) || !session.getStreams().isEmpty() && session.getSendWindow() <= 0;
        for (Stream stream : session.getStreams()) {
            if (!stream.isRemotelyClosed()) {
                unfinished = unfinished == 0 ? stream.getId() : Math.min(unfinished, stream.getId());
            }
            stuck |= ((HTTP2Stream) stream).getSendWindow() <= 0;
        }
        return of(connection, unfinished, unfinished > 0 ? Phase.RECEIVING : Phase.NOTHING, stuck);
    }

    private static Transfer of(Connection connection, long message, Phase reading, boolean sending) {
        long now = System.nanoTime();
        if (sending) {
            return new Transfer(Phase.SENDING, message, now, connection.getBytesOut());
        }
        return new Transfer(reading, message, now, connection.getBytesIn());
    }

    /** Tells whether the client does not take what is sent to it. */
    private static boolean isStuck(EndPoint endPoint) {
        return ((AbstractEndPoint) endPoint).getWriteFlusher().isPending();
    }
}
