package io.switchboard.bench.micro;

import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;

/** A message in memory, and its reply. */
final class MemoryExchange implements Exchange {

    private static final TransportContext CONTEXT = TransportContext.named("memory");

    private final byte[] message;
    private byte[] reply;

    MemoryExchange(byte[] message) {
        this.message = message;
    }

    @Override
    public TransportContext context() {
        return CONTEXT;
    }

    @Override
    public byte[] message() {
        return message;
    }

    @Override
    public void reply(byte[] bytes) {
        this.reply = bytes;
    }

    @Override
    public void accept() {
        throw new IllegalStateException("every request here wants a reply");
    }

    /** Gives the reply; null as long as there is none. */
    byte[] reply() {
        return reply;
    }
}
