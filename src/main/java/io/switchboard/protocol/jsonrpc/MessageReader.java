package io.switchboard.protocol.jsonrpc;

import io.switchboard.binding.JsonBinding;
import io.switchboard.json.JsonBytesParser;
import io.switchboard.json.JsonLimitException;
import io.switchboard.message.Params;
import io.switchboard.message.RpcBatch;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcItem;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads messages, each in one pass over its bytes. The whole text is checked before any of its requests exists, so a fault at
 * its very end still makes it one parse error; arguments are only located, and bound when a procedure asks for them.
 */
final class MessageReader {

    private static final byte[] JSONRPC = ascii("jsonrpc");
    private static final byte[] VERSION = ascii("2.0");
    private static final byte[] METHOD = ascii("method");
    private static final byte[] PARAMS = ascii("params");
    private static final byte[] ID = ascii("id");

    /** How many bytes of a string's token are not its own. */
    private static final int QUOTES = 2;

    private final JsonBytesParser parser;
    private final JsonRpcLimits limits;
    private final JsonBinding binding;
    private final Names names = new Names();
    private final Spans spans = new Spans();
    private byte[] message;

    /** What was read of the beginning that the parser has kept. */
    private boolean keptVersion;

    private String keptMethod;

    /** What the current request is told when its identifier or method is longer than it may be. */
    private RpcError tooLong;

    MessageReader(JsonRpcLimits limits, JsonBinding binding) {
        this.parser = new JsonBytesParser(limits.json());
        this.limits = limits;
        this.binding = binding;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the message; a fault of the JSON text anywhere makes all of it one parse error. */
    RpcMessage read(byte[] bytes) {
        message = bytes;
        try {
            parser.reset(message, 0, message.length);
            RpcMessage read = parser.next() == Event.START_ARRAY ? batch() : item();
            // Finds what is wrong behind the value.
            parser.hasNext();
            return read;
        } catch (JsonLimitException e) {
            return refusal(JsonRpcErrors.textTooLarge(e, limits.json()));
        } catch (JsonParsingException e) {
            long offset = e.getLocation().getStreamOffset();
            return refusal(RpcError.parseError(e.getMessage() + " at byte " + offset));
        } finally {
            parser.close();
            spans.clear();
            message = null;
            tooLong = null;
        }
    }

    private RpcMessage batch() {
        List<RpcItem> items = new ArrayList<>();
        int count = 0;
        while (parser.next() != Event.END_ARRAY) {
            count++;
            if (count <= limits.batchItems()) {
                items.add(item());
            } else {
                parser.skipValue();
            }
        }
        if (count == 0) {
            return refusal(RpcError.invalidRequest("a batch must not be empty"));
        }
        if (count > limits.batchItems()) {
            return refusal(JsonRpcErrors.batchTooLarge(limits.batchItems()));
        }
        return new RpcBatch(items);
    }

    private static RpcMessage refusal(RpcError error) {
        return RpcResponse.failure(RpcId.NULL, error);
    }

    /** Reads the value that starts at the current event: a request, or the response that something else has earned. */
    private RpcItem item() {
        if (parser.currentEvent() != Event.START_OBJECT) {
            parser.skipValue();
            return invalid(null, "a request must be an object");
        }
        parser.clearDuplicateName();
        // Whether all has been read that could be kept for the next request.
        boolean begun = parser.repeatBeginning();
        boolean version = begun && keptVersion;
        String method = begun ? keptMethod : null;
        Params params = Params.NONE;
        RpcId id = null;
        int ids = 0;
        tooLong = null;
        for (Event e = begun ? parser.currentEvent() : parser.next(); e != Event.END_OBJECT; e = parser.next()) {
            if (!begun && (parser.stringIs(PARAMS) || parser.stringIs(ID))) {
                begun = true;
                keepBeginning(version, method);
            }
            if (parser.stringIs(PARAMS)) {
                parser.next();
                params = params();
            } else if (parser.stringIs(METHOD)) {
                method = method();
            } else if (parser.stringIs(ID)) {
                parser.next();
                id = id();
                ids++;
            } else if (parser.stringIs(JSONRPC)) {
                version = parser.next() == Event.VALUE_STRING && parser.stringIs(VERSION);
                parser.skipValue();
            } else {
                parser.next();
                parser.skipValue();
            }
        }
        if (parser.duplicateName() != null) {
            return invalid(ids > 1 ? null : id, "a member appears twice in one object");
        } else if (tooLong != null && (id == null || method == null)) {
            return RpcResponse.failure(id == null ? RpcId.NULL : id, tooLong);
        } else if (ids > 0 && id == null) {
            return invalid(null, "id must be a string, a number or null");
        } else if (!version) {
            return invalid(id, "jsonrpc must be \"2.0\"");
        } else if (method == null) {
            return invalid(id, "method must be a string");
        } else if (params == null) {
            return invalid(id, "params must be an array or an object");
        }
        return new RpcRequest(id, method, params);
    }

    /** Keeps what stands before the first member that differs from request to request; many begin like the one before. */
    private void keepBeginning(boolean version, String method) {
        if (tooLong == null && parser.keepBeginning()) {
            keptVersion = version;
            keptMethod = method;
        }
    }

    private static RpcItem invalid(RpcId id, String reason) {
        return RpcResponse.failure(id == null ? RpcId.NULL : id, RpcError.invalidRequest(reason));
    }

    /** Reads the name of a method; null when the value cannot be one. */
    private String method() {
        if (parser.next() != Event.VALUE_STRING) {
            parser.skipValue();
            return null;
        }
        if (tokenLength() - QUOTES > limits.methodLength()) {
            tooLong = tooLong == null ? JsonRpcErrors.methodTooLong(limits.methodLength()) : tooLong;
            return null;
        }
        return names.read(message, parser);
    }

    private int tokenLength() {
        return parser.tokenEnd() - parser.tokenStart();
    }

    /** Reads an identifier as it is spelled; null when the value cannot be one. */
    private RpcId id() {
        switch (parser.currentEvent()) {
            case VALUE_NULL:
                return RpcId.NULL;
            case VALUE_STRING:
                return isShortId(tokenLength() - QUOTES)
                        ? Ids.ofString(message, parser.tokenStart(), parser.tokenEnd())
                        : null;
            case VALUE_NUMBER:
                return isShortId(tokenLength()) ? Ids.ofNumber(message, parser.tokenStart(), parser.tokenEnd()) : null;
            default:
                parser.skipValue();
                return null;
        }
    }

    private boolean isShortId(int length) {
        if (length > limits.idLength()) {
            tooLong = JsonRpcErrors.idTooLong(limits.idLength());
            return false;
        }
        return true;
    }

    /** Locates the arguments; null when the value cannot hold any. */
    private Params params() {
        switch (parser.currentEvent()) {
            case VALUE_NULL:
                return Params.NONE;
            case START_ARRAY:
                return positional();
            case START_OBJECT:
                return named();
            default:
                return null;
        }
    }

    private Params positional() {
        while (parser.next() != Event.END_ARRAY) {
            addValue();
        }
        return new JsonParams(message, spans.take(), binding);
    }

    private Params named() {
        List<String> found = new ArrayList<>();
        while (parser.next() != Event.END_OBJECT) {
            found.add(names.read(message, parser));
            parser.next();
            addValue();
        }
        return new NamedParams(message, spans.take(), found, binding);
    }

    private void addValue() {
        int from = parser.tokenStart();
        parser.skipValue();
        spans.add(from, parser.tokenEnd());
    }
}
