package io.switchboard.transport.servlet;

import io.switchboard.transport.MessageHandler;
import java.util.Map;
import java.util.Optional;

/**
 * The short way of plain requests, for servers that can hand them over without making a servlet's request of each. It leads
 * through the same rules as the servlet's, and only for requests that would be let in and, when their bodies are here, handled
 * at once: whatever is to be refused, has to wait for its turn or has to be worked out is left to the servlet. Safe for use by many threads.
 */
public final class PlainCalls {

    private final HttpTransport transport;
    private final MessageHandler handler;
    private final SenderRules senders;
    private final MediaTypes mediaTypes;
    private final String mediaType;
    private final Map<String, String> headers;

    /**
     * Makes a way beside a servlet that has the same transport and handler.
     *
     * @param transport the rules and what is under way
     * @param handler what handles the messages
     */
    public PlainCalls(HttpTransport transport, MessageHandler handler) {
        this.transport = transport;
        this.handler = handler;
        this.senders = new SenderRules(transport.rules());
        this.mediaTypes = new MediaTypes(handler.mediaTypes());
        this.mediaType = handler.mediaTypes().get(0);
        this.headers = senders.headersWithoutOrigin();
    }

    /**
     * Handles a request in this thread, if that needs nothing but to read it. Never throws.
     *
     * @param call the request
     * @return false when it has been left alone, but for its body, which may have been read; true when its response was sent
     */
    public boolean handle(PlainCall call) {
        if (!CurrentThread.isVirtual()
                || !senders.admits(call.host(), call.localAddress())
                || !mediaTypes.accepts(call.contentType())
                || call.contentLength() > transport.rules().maxRequestBytes()) {
            return false;
        }
        Optional<Visit> entered = transport.enterIfOpen();
        if (entered.isEmpty()) {
            return false;
        }
        Visit visit = entered.get();
        byte[] message = call.body();
        if (message == null || !visit.begin(message.length)) {
            visit.end();
            return false;
        }
        HttpExchange exchange = new HttpExchange(call, transport, mediaType);
        exchange.enter(visit, Optional.empty());
        exchange.receive(Reception.of(message, headers));
        exchange.handle(handler);
        return true;
    }
}
