package io.switchboard.transport.servlet;

import io.switchboard.message.Params;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.protocol.RpcProtocol;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The smallest protocol that will do: a message is a method's name and, after a blank, its one argument. A name that
 * begins with {@code !} is a notification. A reply is the result's text, or {@code error} with the code and data.
 */
final class TextProtocol implements RpcProtocol {

    @Override
    public List<String> mediaTypes() {
        return List.of("application/json", "application/json-rpc");
    }

    @Override
    public RpcMessage decode(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        boolean notification = text.startsWith("!");
        String[] words = text.substring(notification ? 1 : 0).split(" ", 2);
        Params params = words.length == 1 ? Params.NONE : new Text(words[1]);
        return new RpcRequest(notification ? null : RpcId.NULL, words[0], params);
    }

    @Override
    public byte[] encode(RpcReply reply) {
        RpcResponse response = reply.responses().get(0);
        String text = response.isFailure()
                ? "error " + response.error().code() + " " + response.error().data()
                : String.valueOf(response.result());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void requireBindable(Type type) {
        if (type != String.class) {
            throw new IllegalArgumentException("only text can be sent, no " + type);
        }
    }

    /** The one argument. */
    private record Text(String value) implements Params {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean named() {
            return false;
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Object get(int index, Type type) {
            return value;
        }
    }
}
