package io.switchboard.protocol;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcResponse;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiConsumer;

/** Turns bytes into requests and responses into bytes. Implementations are stateless and safe for use by many threads. */
public interface RpcProtocol {

    /**
     * Lists the media types of the protocol's messages.
     *
     * @return the types in lower case without parameters, at least one; replies have the first
     */
    List<String> mediaTypes();

    /**
     * Reads a message. Whatever a peer sent, the outcome is a message: what cannot be understood becomes the error
     * response that it has earned.
     *
     * @param message the bytes; they must not change while the message's params are in use
     * @return the message
     */
    RpcMessage decode(byte[] message);

    /**
     * Writes a reply. A result that cannot be written becomes an internal error in its place.
     *
     * @param reply what is to be said
     * @return the bytes
     */
    byte[] encode(RpcReply reply);

    /**
     * Writes a reply, and tells which responses had to be replaced. A protocol that cannot tell need not.
     *
     * @param reply what is to be said
     * @param replaced is given each response that could not be written, and the error in its place
     * @return the bytes
     */
    default byte[] encode(RpcReply reply, BiConsumer<RpcResponse, RpcError> replaced) {
        return encode(reply);
    }

    /**
     * Checks, when the server starts, that arguments of a type can be bound.
     *
     * @param type the type of a parameter
     * @throws IllegalArgumentException when they cannot; its message says why
     */
    void requireBindable(Type type);
}
