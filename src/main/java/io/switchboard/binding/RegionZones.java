package io.switchboard.binding;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Makes the time zone that a text names, with its rules: Yasson makes the offset of today the offset of all times. */
final class RegionZones implements JsonbDeserializer<TimeZone> {
    private static final int MILLIS = 1_000;

    @Override
    public TimeZone deserialize(JsonParser parser, DeserializationContext context, Type type) {
        return zone(parser.getString());
    }

    /** Makes the time zone of a text that {@link ZoneId} takes. */
    static TimeZone zone(String text) {
        ZoneId zone = ZoneId.of(text);
        if (zone.normalized() instanceof ZoneOffset offset) {
            // Not one that Java makes of the text, or it would be written as GMT+01:00 where it was read as +01:00.
            return new SimpleTimeZone(offset.getTotalSeconds() * MILLIS, zone.getId());
        }
        return TimeZone.getTimeZone(zone);
    }
}
