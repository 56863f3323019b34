package io.switchboard.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is under way over a stream: how much of it there may be, and when it is done. */
@Timeout(60)
class StreamBacklogTest {

    private static final int MOST = 4;

    private static StreamTransport transport(String input, OutputStream out) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new StreamTransport(in, out, 10, MOST);
    }

    private static StreamTransport transport(String input) {
        return transport(input, OutputStream.nullOutputStream());
    }

    /** Receives in another thread. */
    private static CompletableFuture<Exchange> later(StreamTransport transport) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return transport.receive();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Gives a future some time to complete although it must not. */
    private static boolean isDone(CompletableFuture<?> future) throws InterruptedException {
        for (int i = 0; i < 20 && !future.isDone(); i++) {
            Thread.sleep(10);
        }
        return future.isDone();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    @Test
    @WithinLimit("bytes in memory")
    void readsOnWhileThereIsRoom() throws Exception {
        StreamTransport transport = transport("aaa\nb\n");
        transport.receive();
        assertEquals(1, transport.receive().message().length);
    }

    @Test
    @BeyondLimit("bytes in memory")
    void waitsUntilAMessageIsReleased() throws Exception {
        StreamTransport transport = transport("aaaa\nb\n");
        Exchange first = transport.receive();
        CompletableFuture<Exchange> second = later(transport);
        first.accept();
        assertFalse(isDone(second));
        first.release();
        assertEquals(1, get(second).message().length);
    }

    @Test
    @BeyondLimit("bytes in memory")
    void waitsUntilAReplyIsWritten() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                writing.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        StreamTransport transport = transport("a\nb\n", slow);
        Exchange first = transport.receive();
        CompletableFuture<Void> reply = CompletableFuture.runAsync(() -> {
            try {
                first.reply(new byte[MOST]);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writing.await();
        CompletableFuture<Exchange> second = later(transport);
        assertFalse(isDone(second));
        go.countDown();
        get(reply);
        assertEquals(1, get(second).message().length);
    }

    @Test
    void endsForWhoWaitsWhenItIsClosed() throws Exception {
        StreamTransport transport = transport("aaaa\n");
        transport.receive();
        CompletableFuture<Exchange> second = later(transport);
        transport.close();
        assertNull(get(second));
    }

    @Test
    void owesNothingBeforeTheFirstMessage() throws Exception {
        transport("a\n").awaitAnswers();
    }

    @Test
    void owesAnAnswerUntilItIsGiven() throws Exception {
        StreamTransport transport = transport("a\nb\nc\n");
        Exchange replied = transport.receive();
        Exchange accepted = transport.receive();
        Exchange abandoned = transport.receive();
        CompletableFuture<Boolean> answered = CompletableFuture.supplyAsync(() -> {
            try {
                transport.awaitAnswers();
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        });
        replied.reply(new byte[] {'a'});
        accepted.accept();
        accepted.abandon();
        assertFalse(isDone(answered));
        abandoned.abandon();
        assertTrue(get(answered));
    }

    @Test
    void owesNoAnswerThatCouldNotBeWritten() throws Exception {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken");
            }
        };
        StreamTransport transport = transport("a\n", broken);
        Exchange exchange = transport.receive();
        assertThrows(IOException.class, () -> exchange.reply(new byte[] {'a'}));
        transport.awaitAnswers();
    }

    @Test
    void refusesALimitBelowOne() {
        InputStream in = InputStream.nullInputStream();
        OutputStream out = OutputStream.nullOutputStream();
        assertThrows(IllegalArgumentException.class, () -> new StreamTransport(in, out, 1, 0));
    }
}
