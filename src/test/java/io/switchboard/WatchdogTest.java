package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.QueueTransport;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens to one message, the others have their deadlines. */
@Timeout(120)
@ExtendWith(RecordingLog.class)
class WatchdogTest {

    private final QueueTransport transport = new QueueTransport();
    private final Client client = new Client(transport);
    private final Gate gate = new Gate();

    @AfterEach
    void openGate() {
        gate.open();
    }

    private AsyncRpcServer started(Duration timeout) {
        ServerLimits limits = new ServerLimits(timeout, 16, 100, Duration.ofSeconds(60));
        AsyncRpcServer server =
                new AsyncRpcServer(transport, new WordProtocol(), gate.dispatcher(), Trace.NONE, limits);
        server.start();
        return server;
    }

    /** One whose peer cannot be asked after. */
    private static final class Unaskable extends RecordedExchange {

        private final CountDownLatch asked = new CountDownLatch(1);

        Unaskable(String line) {
            super(line);
        }

        @Override
        public boolean peerLeft() {
            asked.countDown();
            throw new OutOfMemoryError("thrown by a test");
        }
    }

    @Test
    void deadlinesHoldAfterAnErrorAboutAnotherMessage() throws Exception {
        AsyncRpcServer server = started(Duration.ofSeconds(2));
        Unaskable other = new Unaskable("1 pass");
        server.submit(other);
        assertTrue(other.asked.await(60, TimeUnit.SECONDS));
        assertEquals("2 error -32002 null", client.send("2 pass").get(60, TimeUnit.SECONDS));
        gate.open();
        server.close();
    }
}
