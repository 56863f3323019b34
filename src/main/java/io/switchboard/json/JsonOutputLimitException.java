package io.switchboard.json;

import jakarta.json.stream.JsonGenerationException;

/** Says that what is to be written does not fit into the bytes a {@link JsonBytesGenerator} may use. */
public final class JsonOutputLimitException extends JsonGenerationException {
    private static final long serialVersionUID = 1L;

    JsonOutputLimitException(int maxBytes) {
        super("more than " + maxBytes + " bytes of output");
    }
}
