package io.switchboard.telemetry;

import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A message with metadata, whose reply can be waited for. */
final class KnownExchange implements Exchange {

    /** What {@link #awaitReply} gives when there is nothing to say. */
    static final String ACCEPTED = "";

    private final String message;
    private final Map<String, String> metadata = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final CompletableFuture<String> reply = new CompletableFuture<>();
    private RpcError refusal;
    private boolean broken;

    KnownExchange(String message) {
        this.message = message;
    }

    /** Adds metadata. */
    KnownExchange with(String name, String value) {
        metadata.put(name, value);
        return this;
    }

    /** Has the transport refuse the message. */
    KnownExchange refusedWith(RpcError error) {
        refusal = error;
        return this;
    }

    /** Lets the sender leave before the reply. */
    KnownExchange abandonedByItsSender() {
        broken = true;
        return this;
    }

    /** Waits for the end of the exchange. */
    String awaitReply() throws Exception {
        return reply.get(30, TimeUnit.SECONDS);
    }

    @Override
    public TransportContext context() {
        return new TransportContext() {
            @Override
            public String transport() {
                return "test";
            }

            @Override
            public Optional<String> metadata(String name) {
                return Optional.ofNullable(metadata.get(name));
            }
        };
    }

    @Override
    public byte[] message() {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<RpcError> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void reply(byte[] bytes) throws IOException {
        if (broken) {
            throw new IOException("the sender has left");
        }
        reply.complete(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void accept() {
        reply.complete(ACCEPTED);
    }
}
