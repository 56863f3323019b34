package io.switchboard.json;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;

/**
 * Says that bytes are not a JSON text by RFC 8259. The message is safe to show to whoever sent the text: it repeats at
 * most one character of it.
 */
public final class JsonSyntaxException extends JsonParsingException {
    private static final long serialVersionUID = 1L;

    /** Where, in bytes from the start of the text. */
    private final int offset;

    JsonSyntaxException(String message, JsonLocation location) {
        super(message, location);
        this.offset = (int) location.getStreamOffset();
    }

    /**
     * Tells where the text stops being JSON.
     *
     * @return bytes from the start of the text, 0 or more; its length when the text ends too early
     */
    public int offset() {
        return offset;
    }
}
