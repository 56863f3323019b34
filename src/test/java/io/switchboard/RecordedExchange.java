package io.switchboard;

import io.switchboard.message.RpcError;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An exchange that remembers how often and how it was ended. */
class RecordedExchange implements Exchange {

    static final String ACCEPTED = "(accepted)";

    /** What {@link #endings} has for an exchange that was abandoned. */
    static final String ABANDONED = "abandoned";

    private final TransportContext context = TransportContext.named("test");
    private final List<String> endings = new CopyOnWriteArrayList<>();
    private final byte[] message;

    RecordedExchange(String... lines) {
        this.message = WordProtocol.message(lines);
    }

    /** An exchange that the transport has refused already. */
    static RecordedExchange refused(RpcError error) {
        return new RecordedExchange() {
            @Override
            public Optional<RpcError> refusal() {
                return Optional.of(error);
            }
        };
    }

    /** Each reply's text or {@link #ACCEPTED}, in order. */
    List<String> endings() {
        return endings;
    }

    @Override
    public TransportContext context() {
        return context;
    }

    @Override
    public byte[] message() {
        return message;
    }

    @Override
    public void reply(byte[] reply) throws IOException {
        endings.add(WordProtocol.text(reply));
    }

    @Override
    public void accept() throws IOException {
        endings.add(ACCEPTED);
    }

    @Override
    public void abandon() {
        if (endings.isEmpty()) {
            endings.add(ABANDONED);
        }
    }
}
