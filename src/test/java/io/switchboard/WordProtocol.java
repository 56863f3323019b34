package io.switchboard;

import io.switchboard.message.Incident;
import io.switchboard.message.RpcBatch;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcItem;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.protocol.RpcProtocol;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A protocol small enough to be read at a glance. A request is a line of words: an identifier, or {@code -} for a
 * notification, the method, and the arguments, either {@code 1 2} or {@code a=1 b=2}. A response is the identifier, then
 * {@code ok} and the result, or {@code error}, the code and the data. Several lines are a batch.
 */
public final class WordProtocol implements RpcProtocol {

    @Override
    public List<String> mediaTypes() {
        return List.of("text/words", "text/plain");
    }

    @Override
    public RpcMessage decode(byte[] message) {
        List<RpcItem> items =
                text(message).lines().map(WordProtocol::decodeLine).toList();
        return switch (items.size()) {
            case 0 -> malformed();
            case 1 -> items.get(0);
            default -> new RpcBatch(items);
        };
    }

    private static RpcItem decodeLine(String line) {
        List<String> words = List.of(line.split(" "));
        if (words.size() < 2) {
            return malformed();
        }
        RpcId id = words.get(0).equals("-") ? null : new RpcId(words.get(0));
        return new RpcRequest(id, words.get(1), WordParams.of(words.subList(2, words.size())));
    }

    private static RpcItem malformed() {
        return RpcResponse.failure(RpcId.NULL, RpcError.invalidRequest("a line is an identifier and a method"));
    }

    @Override
    public byte[] encode(RpcReply reply) {
        return bytes(reply.responses().stream().map(WordProtocol::encodeLine).collect(Collectors.joining("\n")));
    }

    private static String encodeLine(RpcResponse response) {
        if (response.isFailure()) {
            return encodeError(response.id(), response.error());
        }
        try {
            return response.id() + " ok " + response.result();
        } catch (RuntimeException e) {
            return encodeError(response.id(), Incident.report("writing a result", e));
        }
    }

    private static String encodeError(RpcId id, RpcError error) {
        Object data = error.data() instanceof Map<?, ?> map ? new TreeMap<>(map) : error.data();
        return id + " error " + error.code() + " " + data;
    }

    @Override
    public void requireBindable(Type type) {
        Class<?> single = type instanceof Class<?> c && c.isArray() ? c.getComponentType() : (Class<?>) type;
        if (!WordParams.TYPES.contains(single)) {
            throw new IllegalArgumentException("words cannot be bound to " + type.getTypeName());
        }
    }

    /** Puts lines into a message. */
    public static byte[] message(String... lines) {
        return bytes(String.join("\n", lines));
    }

    /** Reads a message as text. */
    public static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }

    /** Reads a message's lines. */
    public static List<String> lines(byte[] message) {
        return Arrays.asList(text(message).split("\n", -1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
