package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashMap;
import java.util.Map;

/**
 * The values of a {@link Map}.
 *
 * @param keys the codec of its keys when they are of an enum; null when they are strings
 * @param values the codec of its values
 */
record MapCodec(EnumCodec keys, Codec values) implements Codec {
    @Override
    public Object read(Event first, JsonBytesParser in) {
        UnfitException.unless(first == Event.START_OBJECT);
        Map<Object, Object> map = new HashMap<>();
        while (in.next() == Event.KEY_NAME) {
            Object key = keys == null ? in.getString() : keys.constant(in);
            Event event = in.next();
            map.put(key, event == Event.VALUE_NULL ? null : values.read(event, in));
        }
        return map;
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        out.writeStartObject();
        ((Map<?, ?>) value).forEach((key, content) -> {
            out.writeKey(keys == null ? name(key, (Map<?, ?>) value) : EnumCodec.name(key));
            if (content == null) {
                out.writeNull();
            } else {
                values.write(content, out);
            }
        });
        out.writeEnd();
    }

    private static String name(Object key, Map<?, ?> map) {
        if (key == null && map.containsKey("null")) {
            throw new JsonbException("two keys of a map, null and \"null\", have the same name");
        }
        return String.valueOf(key);
    }
}
