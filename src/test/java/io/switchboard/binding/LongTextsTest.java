package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Type;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as long as a message can be: whoever takes the square of their length does not end within the time of a build. */
class LongTextsTest {
    private static final Wire WIRE = new Wire(new JsonBinding());
    private static final int LENGTH = 900_000;

    private static final List<Type> TYPES = List.of(
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            Instant.class,
            OffsetTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            YearMonth.class,
            MonthDay.class,
            Duration.class,
            Period.class,
            ZoneId.class,
            ZoneOffset.class,
            TimeZone.class,
            Date.class,
            Calendar.class,
            java.sql.Date.class,
            java.sql.Timestamp.class,
            XMLGregorianCalendar.class,
            UUID.class,
            Samples.Color.class,
            char.class);

    /** What a parser might come back to again and again. */
    private static final List<String> BEGINNINGS = List.of(
            "", "+", "P", "PT", "UTC+", "2026-01-31T10:15:30.", "2026-01-31T10:15:30+01:00[", "2026-01-31T10:15:30Z");

    private static Stream<Arguments> texts() {
        return TYPES.stream().flatMap(type -> BEGINNINGS.stream().map(beginning -> Arguments.of(type, beginning)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areRefusedInTimeWhereTheyAreNone(Type type, String beginning) {
        for (String unit : List.of("T", "9", "0", "-1", "A/", "[")) {
            String json = '"' + beginning + unit.repeat(LENGTH / unit.length()) + '"';
            assertNotEquals("none", WIRE.mismatch(json, type));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {URI.class, URL.class, Path.class})
    void areLookedAtInTimeWhereNearlyAnythingGoes(Class<?> type) {
        for (String unit : List.of("T", "9", "-1", "A/", "[", ":", "@", "%41", "../", "http://a.")) {
            WIRE.mismatch('"' + unit.repeat(LENGTH / unit.length()) + '"', type);
        }
    }
}
