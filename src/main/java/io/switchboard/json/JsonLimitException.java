package io.switchboard.json;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;

/** Says that a JSON text goes over a limit of its reader. The message is safe to show to whoever sent the text. */
public final class JsonLimitException extends JsonParsingException {
    private static final long serialVersionUID = 1L;

    /** The limit gone over. */
    private final JsonLimit limit;

    /** Where, in bytes from the start of the text. */
    private final int offset;

    JsonLimitException(JsonLimit limit, JsonLocation location) {
        super(limit.message(), location);
        this.limit = limit;
        this.offset = (int) location.getStreamOffset();
    }

    /**
     * Tells which limit.
     *
     * @return the limit, never null
     */
    public JsonLimit limit() {
        return limit;
    }

    /**
     * Tells where the token starts that goes over the limit.
     *
     * @return bytes from the start of the text, 0 or more
     */
    public int offset() {
        return offset;
    }
}
