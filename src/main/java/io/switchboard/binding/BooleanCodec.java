package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;

/** The values of {@code boolean} and {@link Boolean}. */
enum BooleanCodec implements Codec {
    INSTANCE;

    @Override
    public Object read(Event first, JsonBytesParser in) {
        boolean truth = first == Event.VALUE_TRUE;
        UnfitException.unless(truth || first == Event.VALUE_FALSE);
        return truth;
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        out.write((boolean) value);
    }
}
