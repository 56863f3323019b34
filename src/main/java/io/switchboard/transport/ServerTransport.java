package io.switchboard.transport;

/**
 * Where a server's messages come from. A transport either pushes, calling the server's {@link MessageHandler} as messages
 * arrive, or is polled, in which case it is a {@link PolledTransport}.
 */
public interface ServerTransport extends AutoCloseable {

    /** Stops the arrival of messages. Exchanges under way can still be ended. Calling it again does nothing. */
    @Override
    void close();
}
