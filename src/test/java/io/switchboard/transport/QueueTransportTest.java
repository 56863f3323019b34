package io.switchboard.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.message.TransportContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueueTransportTest {

    private static final TransportContext CONTEXT = TransportContext.named("test");
    private static final byte[] MESSAGE = {1, 2, 3};

    private final QueueTransport transport = new QueueTransport(3, CONTEXT);

    @Test
    void deliversTheVeryBytesThatWereSent() throws Exception {
        transport.send(MESSAGE);
        assertSame(MESSAGE, transport.receive().message());
    }

    @Test
    void deliversMessagesInOrder() throws Exception {
        byte[] second = {4};
        transport.send(MESSAGE);
        transport.send(second);
        transport.receive();
        assertSame(second, transport.receive().message());
    }

    @Test
    void givesItsContextWithEveryMessage() throws Exception {
        transport.send(MESSAGE);
        assertSame(CONTEXT, transport.receive().context());
    }

    @Test
    void isCalledQueueByDefault() throws Exception {
        QueueTransport byDefault = new QueueTransport();
        byDefault.send(MESSAGE);
        assertEquals("queue", byDefault.receive().context().transport());
    }

    @Test
    void neverRefusesAMessageItself() throws Exception {
        transport.send(MESSAGE);
        assertEquals(Optional.empty(), transport.receive().refusal());
    }

    @Test
    void bringsTheReplyBack() throws Exception {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        transport.receive().reply(new byte[] {9});
        assertArrayEquals(new byte[] {9}, reply.getNow(Optional.empty()).orElseThrow());
    }

    @Test
    void bringsNothingBackWhenTheMessageWasAccepted() throws Exception {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        transport.receive().accept();
        assertEquals(Optional.empty(), reply.getNow(Optional.of(MESSAGE)));
    }

    @Test
    void keepsNobodyWaitingForAnExchangeThatIsAbandoned() throws Exception {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        transport.receive().abandon();
        assertTrue(reply.isCancelled());
    }

    @Test
    void keepsTheReplyThoughItsExchangeIsAbandonedAfterwards() throws Exception {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        Exchange exchange = transport.receive();
        exchange.reply(new byte[] {9});
        exchange.abandon();
        assertEquals(9, reply.getNow(Optional.empty()).orElseThrow()[0]);
    }

    @Test
    void bringsNothingBackBeforeTheExchangeHasEnded() throws Exception {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        transport.receive();
        assertFalse(reply.isDone());
    }

    @Test
    void holdsAsManyMessagesAsItsCapacity() {
        for (int i = 0; i < 3; i++) {
            transport.send(MESSAGE);
        }
        assertThrows(IllegalStateException.class, () -> transport.send(MESSAGE));
    }

    @Test
    void takesAnotherMessageOnceOneWasReceived() throws Exception {
        for (int i = 0; i < 3; i++) {
            transport.send(MESSAGE);
        }
        transport.receive();
        assertFalse(transport.send(MESSAGE).isDone());
    }

    @Test
    void needsACapacity() {
        assertThrows(IllegalArgumentException.class, () -> new QueueTransport(0, CONTEXT));
    }

    @Test
    void waitsForAMessage() throws Exception {
        CompletableFuture<byte[]> received =
                CompletableFuture.supplyAsync(() -> receive(transport).message());
        transport.send(MESSAGE);
        assertSame(MESSAGE, received.get());
    }

    private static Exchange receive(QueueTransport transport) {
        try {
            return transport.receive();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stopsWaitingWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, transport::receive);
    }

    @Test
    void endsOnceItIsClosed() throws Exception {
        transport.close();
        assertNull(transport.receive());
    }

    @Test
    void endsForEveryoneWhoWaits() throws Exception {
        ExecutorService receivers = Executors.newFixedThreadPool(8);
        List<Future<Exchange>> ends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ends.add(receivers.submit(transport::receive));
        }
        transport.close();
        for (Future<Exchange> end : ends) {
            assertNull(end.get(30, TimeUnit.SECONDS));
        }
        receivers.shutdown();
    }

    @Test
    void endsAgainWheneverItIsAsked() throws Exception {
        transport.close();
        transport.receive();
        assertNull(transport.receive());
    }

    @Test
    void takesNoMessagesOnceItIsClosed() {
        transport.close();
        assertThrows(IllegalStateException.class, () -> transport.send(MESSAGE));
    }

    @Test
    void cancelsWhatHasNotBeenReceivedWhenItIsClosed() {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        transport.close();
        assertTrue(reply.isCancelled());
    }

    @Test
    void stillBringsTheReplyOfWhatHadBeenReceived() throws Exception {
        CompletableFuture<Optional<byte[]>> reply = transport.send(MESSAGE);
        Exchange exchange = transport.receive();
        transport.close();
        exchange.reply(new byte[] {9});
        assertEquals(9, reply.getNow(Optional.empty()).orElseThrow()[0]);
    }

    @Test
    void canBeClosedAgain() throws Exception {
        transport.close();
        transport.close();
        assertNull(transport.receive());
    }

    @Test
    void neverCancelsWhatSomeoneReceivesWhileItIsClosed() throws Exception {
        for (int round = 0; round < 500; round++) {
            assertEquals(0, cancelledThoughReceived(), "round " + round);
        }
    }

    /** Lets one thread receive what it can while another closes, and counts the replies that got lost. */
    private static int cancelledThoughReceived() throws Exception {
        QueueTransport racing = new QueueTransport(200, CONTEXT);
        List<CompletableFuture<Optional<byte[]>>> replies = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            replies.add(racing.send(MESSAGE));
        }
        AtomicInteger received = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> receiver = CompletableFuture.runAsync(() -> {
            begun.countDown();
            for (Exchange next = receive(racing); next != null; next = receive(racing)) {
                received.incrementAndGet();
            }
        });
        begun.await();
        racing.close();
        receiver.get(30, TimeUnit.SECONDS);
        long cancelled = replies.stream().filter(CompletableFuture::isCancelled).count();
        return received.get() + (int) cancelled - replies.size();
    }
}
