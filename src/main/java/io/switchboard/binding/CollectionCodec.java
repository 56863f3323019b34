package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;

/**
 * The values of a {@link Collection}, {@link java.util.List} or {@link java.util.Set}.
 *
 * @param set whether it is the last
 * @param elements the codec of what is in it
 */
record CollectionCodec(boolean set, Codec elements) implements Codec {
    @Override
    public Object read(Event first, JsonBytesParser in) {
        UnfitException.unless(first == Event.START_ARRAY);
        Collection<Object> collection = set ? new HashSet<>() : new ArrayList<>();
        for (Event event = in.next(); event != Event.END_ARRAY; event = in.next()) {
            collection.add(event == Event.VALUE_NULL ? null : elements.read(event, in));
        }
        return collection;
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        out.writeStartArray();
        ((Collection<?>) value).forEach(element -> {
            if (element == null) {
                out.writeNull();
            } else {
                elements.write(element, out);
            }
        });
        out.writeEnd();
    }
}
