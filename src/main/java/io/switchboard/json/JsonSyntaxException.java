package io.switchboard.json;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;

/**
 * Says that bytes are not a JSON text by RFC 8259. The message is safe to show to whoever sent the text: it repeats at
 * most one character of it. The location is where the text stops being JSON: its end when it ends too early.
 */
public final class JsonSyntaxException extends JsonParsingException {
    private static final long serialVersionUID = 1L;

    JsonSyntaxException(String message, JsonLocation location) {
        super(message, location);
    }
}
