package io.switchboard.transport;

import java.io.IOException;

/** A transport that is asked for its messages. Safe for use by many threads. */
public interface PolledTransport extends ServerTransport {

    /**
     * Waits for the next message.
     *
     * @return the message and the way back, or null when there will be no more
     * @throws IOException when a message could not be received; the next may be
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    Exchange receive() throws IOException, InterruptedException;
}
