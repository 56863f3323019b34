package io.switchboard.binding;

import io.switchboard.json.JsonBytesGenerator;
import io.switchboard.json.JsonBytesParser;
import jakarta.json.stream.JsonParser.Event;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TimeZone;

/**
 * The values of classes that are strings in JSON. Dates and times are read and written by the formatters that Yasson takes,
 * whose locale means nothing, because they have no words.
 */
enum TextCodec implements Codec {
    STRING,
    CHARACTER,
    UUID,
    URI,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    OFFSET_DATE_TIME,
    ZONED_DATE_TIME,
    INSTANT,
    DURATION,
    PERIOD,
    ZONE_ID,
    TIME_ZONE;

    private static final Map<Class<?>, TextCodec> CODECS = Map.ofEntries(
            Map.entry(String.class, STRING),
            Map.entry(char.class, CHARACTER),
            Map.entry(Character.class, CHARACTER),
            Map.entry(java.util.UUID.class, UUID),
            Map.entry(URI.class, URI),
            Map.entry(LocalDate.class, LOCAL_DATE),
            Map.entry(LocalTime.class, LOCAL_TIME),
            Map.entry(LocalDateTime.class, LOCAL_DATE_TIME),
            Map.entry(OffsetDateTime.class, OFFSET_DATE_TIME),
            Map.entry(ZonedDateTime.class, ZONED_DATE_TIME),
            Map.entry(Instant.class, INSTANT),
            Map.entry(Duration.class, DURATION),
            Map.entry(Period.class, PERIOD),
            Map.entry(ZoneId.class, ZONE_ID),
            // Yasson asks no deserializer for a value that is not in another.
            Map.entry(TimeZone.class, TIME_ZONE));

    /** Returns the codec of a class, or null. */
    static TextCodec of(Class<?> raw) {
        return CODECS.get(raw);
    }

    @Override
    public Object read(Event first, JsonBytesParser in) {
        UnfitException.unless(first == Event.VALUE_STRING);
        String text = in.getString();
        Object value = switch (this) {
            case STRING -> text;
            case CHARACTER -> parseCharacter(text);
            case UUID -> parseUuid(text);
            case URI -> java.net.URI.create(text);
            case LOCAL_DATE -> parseDate(text);
            case LOCAL_TIME -> LocalTime.parse(text);
            case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case ZONED_DATE_TIME -> DateTexts.zoned(text);
            case INSTANT -> DateTexts.instant(text);
            case DURATION -> Duration.parse(text);
            case PERIOD -> Period.parse(text);
            case ZONE_ID -> ZoneId.of(text);
            case TIME_ZONE -> RegionZones.zone(text);
        };
        UnfitException.unless(value != null);
        return value;
    }

    private static char parseCharacter(String text) {
        UnfitException.unless(text.length() == 1);
        return text.charAt(0);
    }

    private static java.util.UUID parseUuid(String text) {
        UnfitException.unless(Scalars.isUuid(text));
        return java.util.UUID.fromString(text);
    }

    /** Parses the usual dates without a formatter, which needs some ten times as much time and memory. */
    private static LocalDate parseDate(String text) {
        boolean usual = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        int year = usual ? digits(text, 0, 4) : -1;
        int month = usual ? digits(text, 5, 7) : -1;
        int day = usual ? digits(text, 8, 10) : -1;
        return (year | month | day) < 0 ? LocalDate.parse(text) : LocalDate.of(year, month, day);
    }

    /** Returns the number that some digits make; negative when one is none. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    @Override
    public void write(Object value, JsonBytesGenerator out) {
        out.write(
                switch (this) {
                    case STRING -> (String) value;
                    case CHARACTER -> String.valueOf((char) value);
                    case UUID -> ((java.util.UUID) value).toString();
                    case URI -> ((URI) value).toString();
                    case LOCAL_DATE -> ((LocalDate) value).toString();
                    case LOCAL_TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value);
                    case LOCAL_DATE_TIME -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value);
                    case OFFSET_DATE_TIME -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
                    case ZONED_DATE_TIME -> DateTimeFormatter.ISO_ZONED_DATE_TIME.format((ZonedDateTime) value);
                    case INSTANT -> ((Instant) value).toString();
                    case DURATION -> ((Duration) value).toString();
                    case PERIOD -> ((Period) value).toString();
                    case ZONE_ID -> ((ZoneId) value).getId();
                    case TIME_ZONE -> ((TimeZone) value).getID();
                });
    }
}
