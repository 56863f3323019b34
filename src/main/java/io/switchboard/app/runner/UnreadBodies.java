package io.switchboard.app.runner;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads what clients still send after their reply, and throws it away. Many send all of a body before they look for a
 * reply; if the connection were closed meanwhile, it would be reset, and the reply lost (RFC 9112, section 9.6). Holds no
 * thread while it waits; who sends too slowly is dealt with by {@link SlowConnections}. Safe for use by many threads.
 */
final class UnreadBodies extends Handler.Wrapper {

    /** What is read of one body. A client that sends more than that will not listen. */
    private static final long MOST_BYTES = 64 << 20;

    UnreadBodies(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!mayHoldUp(request)) {
            return super.handle(request, response, callback);
        }
        Rest rest = new Rest(request, callback);
        return super.handle(rest, response, rest);
    }

    /** In HTTP/2 a stream ends without its connection, and a client that expects to be asked has sent nothing. */
    private static boolean mayHoldUp(Request request) {
        return request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2
                && !request.getHeaders().contains(HttpHeader.EXPECT);
    }

    /** A request whose exchange ends when nothing is left to read of it. */
    private static final class Rest extends Request.Wrapper implements Callback, Runnable {

        private final Callback callback;
        private long left = MOST_BYTES;

        Rest(Request request, Callback callback) {
            super(request);
            this.callback = callback;
        }

        /** Nobody else need give up a connection for what has not arrived yet. */
        @Override
        public boolean consumeAvailable() {
            return true;
        }

        @Override
        public void succeeded() {
            run();
        }

        @Override
        public void failed(Throwable failure) {
            callback.failed(failure);
        }

        @Override
        public InvocationType getInvocationType() {
            return callback.getInvocationType();
        }

        @Override
        public void run() {
            Content.Chunk chunk = read();
            while (chunk != null && goesOn(chunk)) {
                chunk = read();
            }
            if (chunk == null) {
                demand(this);
            } else {
                callback.succeeded();
            }
        }

        /** Throws a chunk away, and tells whether to go on. */
        private boolean goesOn(Content.Chunk chunk) {
            left -= chunk.remaining();
            chunk.release();
            return left > 0 && !chunk.isLast() && !Content.Chunk.isFailure(chunk);
        }
    }
}
