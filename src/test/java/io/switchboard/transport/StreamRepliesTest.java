package io.switchboard.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replies of many handlers over one stream. */
@Timeout(60)
class StreamRepliesTest {

    private static final int HANDLERS = 8;
    private static final int REPLIES = 200;

    private final Dawdling out = new Dawdling();

    private Exchange exchange() throws IOException {
        return new StreamTransport(new ByteArrayInputStream(new byte[] {'a'}), out, 100).receive();
    }

    private static byte[] reply(int handler) {
        return String.valueOf(handler).repeat(50).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void endWithALineFeed() throws IOException {
        exchange().reply(new byte[] {'b'});
        assertEquals("b\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void areFlushed() throws IOException {
        exchange().reply(new byte[] {'b'});
        assertEquals(2, out.flushed);
    }

    @Test
    void areNotChangedByTheTransport() throws IOException {
        byte[] reply = {'b', 'c'};
        exchange().reply(reply);
        assertTrue(Arrays.equals(new byte[] {'b', 'c'}, reply));
    }

    @Test
    void neverInterleave() throws Exception {
        Exchange exchange = exchange();
        ExecutorService handlers = Executors.newFixedThreadPool(HANDLERS);
        CountDownLatch ready = new CountDownLatch(HANDLERS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < HANDLERS; i++) {
            byte[] reply = reply(i);
            done.add(handlers.submit(() -> {
                ready.countDown();
                ready.await();
                for (int n = 0; n < REPLIES; n++) {
                    exchange.reply(reply);
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get(30, TimeUnit.SECONDS);
        }
        handlers.shutdown();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(HANDLERS * REPLIES, lines.size());
        assertTrue(
                lines.stream().allMatch(line -> line.equals(line.substring(0, 1).repeat(50))));
    }

    /** Writes byte by byte and lets others run in between, so that writers without a lock would mix. */
    private static final class Dawdling extends ByteArrayOutputStream {

        private int flushed;

        @Override
        public void write(byte[] bytes) {
            for (byte b : bytes) {
                write(b);
                Thread.yield();
            }
        }

        @Override
        public void flush() {
            flushed = size();
        }
    }
}
