package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Type;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates and times keep all that is written in them, or are refused. */
class DateTextsTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    /** The texts that must be taken, and those of which something would be lost. */
    private static final Map<Class<?>, List<List<String>>> TEXTS = Map.ofEntries(
            Map.entry(
                    Instant.class,
                    List.of(
                            List.of("2026-01-31T10:15:30.123456789Z", "-999999999-01-01T00:00:00Z"),
                            List.of("2016-12-31T23:59:60Z", "2026-02-30T00:00:00Z"))),
            Map.entry(
                    ZonedDateTime.class,
                    List.of(
                            List.of(
                                    "2026-07-01T12:00:00+02:00[Europe/Paris]",
                                    "2026-10-25T02:30:00+02:00[Europe/Paris]",
                                    "2026-10-25T02:30:00+01:00[Europe/Paris]",
                                    "2026-07-01T12:00:00+02:00"),
                            List.of(
                                    "2026-07-01T12:00:00+01:00[Europe/Paris]",
                                    "2026-03-29T02:30:00+01:00[Europe/Paris]",
                                    "2026-07-01T12:00:00Z[UTC+01:00]"))),
            Map.entry(
                    Date.class,
                    List.of(
                            List.of(
                                    "2026-01-31T10:15:30.123Z",
                                    "2026-01-31T10:15:30.123000000Z",
                                    "2026-01-31T10:15:30",
                                    "2026-01-31T10:15:30Z[UTC]",
                                    "2026-01-31T10:15:30+01:00[Europe/Paris]",
                                    "1582-10-10T00:00:00Z"),
                            List.of("2026-01-31T10:15:30.1234Z", "2026-07-31T10:15:30+01:00[Europe/Paris]"))),
            Map.entry(
                    Calendar.class,
                    List.of(
                            List.of(
                                    "2026-01-31",
                                    "2026-01-31+01:00",
                                    "2026-01-31T10:15:30.123Z",
                                    "2026-07-31T10:15:30+02:00[Europe/Paris]",
                                    "1582-10-10T00:00:00Z"),
                            List.of(
                                    "2026-01-31T10:15:30.123001Z",
                                    "2026-07-31T10:15:30+01:00[Europe/Paris]",
                                    "2026-10-25T02:30:00+01:00[Europe/Paris]"))),
            Map.entry(
                    XMLGregorianCalendar.class,
                    List.of(
                            List.of("2026-01-31", "2026-01-31T10:15:30.123+01:00", "2026-01-31T10:15:30Z[UTC]"),
                            List.of(
                                    "2026-01-31T10:15:30.123001Z",
                                    "2026-01-31T10:15:30+01:02:03",
                                    "2026-01-31T10:15:30+01:00[Europe/Paris]"))),
            Map.entry(
                    java.sql.Date.class,
                    List.of(
                            List.of("2026-01-31", "2026-01-31Z", "1582-10-04", "1582-10-15", "1500-01-01"),
                            List.of("1582-10-10", "2026-01-31+01:00", "+12026-01-31", "2026-01-31T00:00:00"))),
            Map.entry(
                    Timestamp.class,
                    List.of(
                            List.of(
                                    "2026-01-31T10:15:30.123456789",
                                    "2026-01-31T10:15:30Z",
                                    "2026-01-31T10:15:30Z[UTC]"),
                            List.of(
                                    "2026-01-31T10:15:30+01:00",
                                    "2026-01-31T10:15:30+01:00[Europe/Paris]",
                                    "2026-01-31T10:15:30Z[Europe/Paris]"))),
            Map.entry(TimeZone.class, List.of(List.of("UTC", "+01:00", "Etc/GMT+5", "Europe/Paris"), List.of("Mars"))),
            Map.entry(SimpleTimeZone.class, List.of(List.of("Z"), List.of("Europe/Paris"))));

    private static Stream<Arguments> texts(int kind) {
        return TEXTS.entrySet().stream()
                .flatMap(row -> row.getValue().get(kind).stream().map(text -> Arguments.of(row.getKey(), text)));
    }

    private static Stream<Arguments> whole() {
        return texts(0);
    }

    private static Stream<Arguments> lossy() {
        return texts(1);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void textsOfWhichNothingIsLostAreTaken(Class<?> type, String text) {
        assertEquals("none", WIRE.mismatch('"' + text + '"', type));
    }

    @ParameterizedTest
    @MethodSource("lossy")
    void textsOfWhichSomethingWouldBeLostAreRefused(Class<?> type, String text) {
        String mismatch = WIRE.mismatch('"' + text + '"', type);
        assertTrue(mismatch.startsWith("it: a"), mismatch);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatIsWrittenIsTakenBack(Class<?> type, String text) {
        String once = WIRE.echo('"' + text + '"', type);
        assertEquals(once, WIRE.echo(once, type));
    }

    /** A bean with a zone, and annotated, so that it is no plain type. */
    public static class Office {
        @JsonbProperty("zone")
        public TimeZone zone;
    }

    @Test
    void timeZonesKeepTheRulesOfTheirRegion() {
        TimeZone alone = (TimeZone) WIRE.read("\"Europe/Paris\"", TimeZone.class);
        Office office = (Office) WIRE.read("{\"zone\":\"Europe/Paris\"}", Office.class);
        assertEquals(TimeZone.getTimeZone("Europe/Paris"), office.zone);
        assertEquals(alone, office.zone);
    }

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("LocalDate", LocalDate.class),
            Map.entry("LocalTime", LocalTime.class),
            Map.entry("LocalDateTime", LocalDateTime.class),
            Map.entry("Instant", Instant.class),
            Map.entry("OffsetTime", OffsetTime.class),
            Map.entry("OffsetDateTime", OffsetDateTime.class),
            Map.entry("ZonedDateTime", ZonedDateTime.class),
            Map.entry("YearMonth", YearMonth.class),
            Map.entry("MonthDay", MonthDay.class),
            Map.entry("Date", Date.class),
            Map.entry("Calendar", Calendar.class),
            Map.entry("sql.Date", java.sql.Date.class),
            Map.entry("Timestamp", Timestamp.class));

    private static String inPattern(String name, String pattern, String text) {
        Type type = CLASSES.get(name);
        Wire wire = new Wire(new JsonBinding(new JsonbConfig().withDateFormat(pattern, null)));
        String json = '"' + text + '"';
        String mismatch = wire.mismatch(json, type);
        return mismatch.equals("none") ? wire.echo(json, type) : mismatch;
    }

    @ParameterizedTest
    @CsvSource({
        "LocalDate, yyyy-MM-dd, 2026-01-31",
        "LocalTime, HH:mm, 10:15",
        "LocalTime, hh:mm a, 12:15 AM",
        "LocalTime, kk:mm, 24:15",
        "LocalDateTime, yyyy-MM-dd HH:mm, 2026-01-31 10:15",
        "Instant, yyyy-MM-dd HH:mm, 2026-01-31 10:15",
        "Instant, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15Z",
        "OffsetTime, HH:mmXXX, 10:15+01:00",
        "OffsetDateTime, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15+01:00",
        "ZonedDateTime, yyyy-MM-dd HH:mm VV, 2026-01-31 10:15 Europe/Paris",
        "ZonedDateTime, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15Z",
        "YearMonth, MM/yy, 01/26",
        "MonthDay, dd.MM., 31.01.",
        "Date, yyyy-MM-dd HH:mm:ss.SSS, 2026-01-31 10:15:30.123",
        "Date, yyyy-MM-dd HH:mm:ss.SSSSSS, 2026-01-31 10:15:30.123000",
        "Calendar, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15+01:00",
        "sql.Date, yyyy-MM-dd, 2026-01-31"
    })
    void textsInPatternsAreWrittenAsTheyCame(String name, String pattern, String text) {
        assertEquals('"' + text + '"', inPattern(name, pattern, text));
    }

    @ParameterizedTest
    @CsvSource({
        "LocalDate, yyyy-MM-dd HH:mm, 2026-01-31 10:15",
        "LocalDate, yyyy-MM-dd, 2026-02-31",
        "LocalDate, yyyy-MM-ddXXX, 2026-01-31+01:00",
        "LocalTime, HH:mm, 24:00",
        "LocalTime, HH:mmXXX, 10:15+01:00",
        "LocalDateTime, yyyy-MM-dd HH:mm, 2026-01-31 24:00",
        "LocalDateTime, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15+01:00",
        "LocalDateTime, yyyy-MM-dd HH:mm VV, 2026-01-31 10:15 Europe/Paris",
        "OffsetDateTime, yyyy-MM-dd HH:mmXXX VV, 2026-01-31 10:15+01:00 Europe/Paris",
        "ZonedDateTime, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15+01:00",
        "ZonedDateTime, yyyy-MM-dd HH:mm VV, 2026-03-29 02:30 Europe/Paris",
        "YearMonth, yyyy-MM-dd, 2026-01-31",
        "MonthDay, yyyy-MM-dd, 2026-01-31",
        "Date, yyyy-MM-dd HH:mm:ss.SSSSSS, 2026-01-31 10:15:30.123456",
        "Calendar, yyyy-MM-dd HH:mm:ss.SSSSSS, 2026-01-31 10:15:30.123456",
        "sql.Date, yyyy-MM-dd HH:mm, 2026-01-31 10:15",
        "sql.Date, yyyy-MM-dd, 1582-10-10",
        "Timestamp, yyyy-MM-dd HH:mmXXX, 2026-01-31 10:15+01:00"
    })
    void textsInPatternsOfWhichSomethingWouldBeLostAreRefused(String name, String pattern, String text) {
        assertEquals("it: a date or time in the format " + pattern, inPattern(name, pattern, text));
    }
}
