package io.switchboard.transport.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;

/**
 * The body of a request on its way in, never more of it than is allowed. It takes memory as it arrives, not as it is
 * announced: who only promises to send takes none.
 */
final class RequestBody {

    private static final Logger LOG = System.getLogger(RequestBody.class.getName());
    private static final int CHUNK = 8_192;

    private final HttpServletRequest request;
    private final int most;
    private final Visit visit;
    private final long announced;
    private byte[] bytes;
    private int size;

    /** What becomes of a body that was waited for. */
    interface Reader {

        /** Takes the body. */
        void read(byte[] body);

        /** Hears that it will not come. */
        void refuse(RefusedException reason);
    }

    /**
     * Looks at what a request says about its body, which has not been touched.
     *
     * @param most how many bytes it may have
     * @param visit what takes the memory
     * @throws RefusedException when the request says that there are more
     */
    RequestBody(HttpServletRequest request, int most, Visit visit) throws RefusedException {
        this.request = request;
        this.most = most;
        this.visit = visit;
        this.announced = request.getContentLengthLong();
        if (announced > most) {
            throw RefusedException.tooLarge(most);
        }
        this.bytes = new byte[announced < 0 ? CHUNK : (int) Math.min(announced, CHUNK)];
    }

    /**
     * Reads what is here already, waiting for nobody.
     *
     * @return the bytes when that was all of them; null when more is to come
     * @throws RefusedException when there are more than allowed, or it cannot be read
     */
    byte[] readArrived() throws RefusedException {
        try {
            ServletInputStream in = request.getInputStream();
            // Containers say how much is here, or only that something is.
            while (size < announced && in.available() > 0 && add(in.read(bytes, size, bytes.length - size))) {}
            return size == announced ? whole() : null;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads it to its end, in this thread.
     *
     * @return the bytes
     * @throws RefusedException when there are more than allowed, or it cannot be read
     */
    byte[] read() throws RefusedException {
        try {
            ServletInputStream in = request.getInputStream();
            while (size != announced && add(in.read(bytes, size, bytes.length - size))) {}
            return whole();
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Has it read as it arrives, without a thread that waits. The request must be in asynchronous mode. */
    void readLater(Reader reader) {
        try {
            ServletInputStream in = request.getInputStream();
            in.setReadListener(new Listener(in, reader));
        } catch (IOException | RuntimeException e) {
            reader.refuse(unreadable(e));
        }
    }

    /** Notes bytes that were read into the array's free end; tells whether to go on. */
    private boolean add(int read) throws RefusedException {
        if (read < 0) {
            return false;
        }
        visit.take(read);
        size += read;
        if (size > most) {
            throw RefusedException.tooLarge(most);
        }
        if (size == bytes.length && size != announced) {
            // One byte more than allowed is enough to know that there are too many.
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * size, announced < 0 ? most + 1L : announced));
        }
        return true;
    }

    private byte[] whole() throws EOFException {
        if (size < announced) {
            throw new EOFException("the body ended after " + size + " of " + announced + " bytes");
        }
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    /** Containers disagree on what they throw for a client that leaves or breaks the framing. */
    private static RefusedException unreadable(Throwable reason) {
        LOG.log(Level.DEBUG, "a body could not be read", reason);
        return new RefusedException(HttpRefusal.UNREADABLE, "the body ended early or is malformed");
    }

    /** Reads what has arrived whenever something has. */
    private final class Listener implements ReadListener {

        private final ServletInputStream in;
        private final Reader reader;
        private boolean ended;

        Listener(ServletInputStream in, Reader reader) {
            this.in = in;
            this.reader = reader;
        }

        @Override
        public void onDataAvailable() {
            try {
                while (!ended && in.isReady() && more()) {}
            } catch (RefusedException e) {
                refuse(e);
            } catch (IOException | RuntimeException e) {
                refuse(unreadable(e));
            }
        }

        /** Reads some; once all that was announced is here, only the end can follow. */
        private boolean more() throws IOException, RefusedException {
            return size < bytes.length ? add(in.read(bytes, size, bytes.length - size)) : in.read() >= 0;
        }

        @Override
        public void onAllDataRead() {
            if (ended) {
                return;
            }
            try {
                byte[] body = whole();
                ended = true;
                reader.read(body);
            } catch (EOFException e) {
                refuse(unreadable(e));
            }
        }

        @Override
        public void onError(Throwable failure) {
            refuse(unreadable(failure));
        }

        private void refuse(RefusedException reason) {
            if (!ended) {
                ended = true;
                reader.refuse(reason);
            }
        }
    }
}
