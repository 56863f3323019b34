package io.switchboard;

import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.protocol.RpcProtocol;
import java.lang.reflect.Type;
import java.util.List;

/** The words, but with a fault: decoding always fails, or encoding does the first few times. */
class BrokenProtocol implements RpcProtocol {

    private final RpcProtocol words = new WordProtocol();
    private final Throwable decodingFailure;
    private final Throwable encodingFailure;
    private int failuresLeft;

    private BrokenProtocol(Throwable decodingFailure, Throwable encodingFailure, int encodingFailures) {
        this.decodingFailure = decodingFailure;
        this.encodingFailure = encodingFailure;
        this.failuresLeft = encodingFailures;
    }

    /** A protocol without a fault, to be given one by a subclass. */
    BrokenProtocol() {
        this(null, null, 0);
    }

    static BrokenProtocol failingToDecode(Throwable failure) {
        return new BrokenProtocol(failure, null, 0);
    }

    static BrokenProtocol failingToEncode(Throwable failure, int times) {
        return new BrokenProtocol(null, failure, times);
    }

    @Override
    public List<String> mediaTypes() {
        return words.mediaTypes();
    }

    @Override
    public RpcMessage decode(byte[] message) {
        if (decodingFailure != null) {
            throwUnchecked(decodingFailure);
        }
        return words.decode(message);
    }

    @Override
    public byte[] encode(RpcReply reply) {
        if (failuresLeft-- > 0) {
            throwUnchecked(encodingFailure);
        }
        return words.encode(reply);
    }

    private static void throwUnchecked(Throwable failure) {
        if (failure instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) failure;
    }

    @Override
    public void requireBindable(Type type) {
        words.requireBindable(type);
    }
}
