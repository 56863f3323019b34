package io.switchboard.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that fail, or are closed while someone reads. */
@Timeout(60)
class StreamFailureTest {

    private static final IOException BROKEN = new IOException("broken");

    private static StreamTransport breakingAfter(String input) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw BROKEN;
            }
        };
        InputStream good = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new StreamTransport(new SequenceInputStream(good, broken), OutputStream.nullOutputStream(), 100);
    }

    @Test
    void deliversWhatCameBeforeTheFailure() throws IOException {
        assertEquals('a', breakingAfter("a\n").receive().message()[0]);
    }

    @Test
    void reportsTheFailure() throws IOException {
        StreamTransport transport = breakingAfter("a\n");
        transport.receive();
        assertSame(BROKEN, assertThrows(IOException.class, transport::receive));
    }

    @Test
    void endsAfterTheFailure() throws IOException {
        StreamTransport transport = breakingAfter("");
        assertThrows(IOException.class, transport::receive);
        assertNull(transport.receive());
    }

    @Test
    void doesNotDeliverHalfAMessage() {
        StreamTransport transport = breakingAfter("half a mess");
        assertThrows(IOException.class, transport::receive);
    }

    @Test
    void tellsAHandlerThatThePeerHasLeft() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw BROKEN;
            }
        };
        InputStream in = new ByteArrayInputStream(new byte[] {'a'});
        Exchange exchange = new StreamTransport(in, broken, 100).receive();
        assertSame(BROKEN, assertThrows(IOException.class, () -> exchange.reply(new byte[] {'b'})));
    }

    @Test
    void endsForAReaderWhoseStreamIsClosedUnderIt() throws Exception {
        Blocking in = new Blocking();
        StreamTransport transport = new StreamTransport(in, OutputStream.nullOutputStream(), 100);
        CompletableFuture<Exchange> reader = CompletableFuture.supplyAsync(() -> {
            try {
                return transport.receive();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        in.reading.await();
        transport.close();
        assertNull(reader.get(30, TimeUnit.SECONDS));
    }

    /** Like a socket: reading waits until the stream is closed, and then fails. */
    private static final class Blocking extends InputStream {

        final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
