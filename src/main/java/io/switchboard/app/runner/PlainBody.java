package io.switchboard.app.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Blocker;

/** The body of a plain request on its way in. What was read of it in vain is there for the next reader. One thread. */
final class PlainBody {

    private final Request request;
    private final byte[] bytes;
    private int size;
    private boolean ended;
    private Content.Chunk failure;

    /**
     * Looks at a body that has not been touched.
     *
     * @param length how many bytes it has
     */
    PlainBody(Request request, int length) {
        this.request = request;
        this.bytes = new byte[length];
    }

    /** Reads it to its end, waiting for it in this thread; null when it cannot be had. */
    byte[] read() {
        try {
            while (!ended && failure == null) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    awaitMore();
                } else {
                    add(chunk);
                }
            }
            return failure == null && size == bytes.length ? bytes : null;
        } catch (IOException | RuntimeException e) {
            // The thread was interrupted while it waited, or the request has just ended.
            return null;
        }
    }

    private void add(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            failure = chunk;
            return;
        }
        int more = chunk.remaining();
        chunk.getByteBuffer().get(bytes, size, more);
        size += more;
        ended = chunk.isLast();
        chunk.release();
    }

    private void awaitMore() throws IOException {
        try (Blocker.Runnable more = Blocker.runnable()) {
            request.demand(more);
            more.block();
        }
    }

    /** Gives the request with all of its body, for somebody else to read. */
    Request unread() {
        if (size == 0 && !ended && failure == null) {
            return request;
        }
        Queue<Content.Chunk> chunks = new ArrayDeque<>();
        chunks.add(Content.Chunk.from(ByteBuffer.wrap(bytes, 0, size), ended));
        if (failure != null) {
            chunks.add(failure);
        }
        return new Unread(request, chunks);
    }

    /** A request whose body begins with what has been read already. */
    private static final class Unread extends Request.Wrapper {

        private final Queue<Content.Chunk> chunks;

        Unread(Request request, Queue<Content.Chunk> chunks) {
            super(request);
            this.chunks = chunks;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk next = chunks.poll();
            return next == null ? super.read() : next;
        }

        @Override
        public void demand(Runnable reader) {
            if (chunks.isEmpty()) {
                super.demand(reader);
            } else {
                reader.run();
            }
        }
    }
}
