package io.switchboard.transport;

import java.util.List;

/** What a transport hands its messages to: the server, seen from below. Safe for use by many threads. */
public interface MessageHandler {

    /**
     * Handles one message in the calling thread and ends its exchange. Never throws.
     *
     * @param exchange the message and the way back
     */
    void handle(Exchange exchange);

    /**
     * Handles one message wherever the server runs its handlers, which may be the calling thread. Never throws.
     *
     * @param exchange the message and the way back
     */
    void submit(Exchange exchange);

    /**
     * Lists the media types of the messages that the handler understands.
     *
     * @return the types in lower case without parameters; replies have the first
     */
    List<String> mediaTypes();
}
