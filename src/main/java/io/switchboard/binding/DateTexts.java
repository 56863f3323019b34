package io.switchboard.binding;

import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that become dates and times of one class without losing anything. Formatters, the classes from before {@code
 * java.time} and Yasson itself all drop some of what they read: a zone, a contradiction, digits, days that no calendar has.
 */
enum DateTexts {
    LOCAL_DATE("java.time.LocalDate", "a date such as 2026-01-31"),
    LOCAL_TIME("java.time.LocalTime", "a time such as 10:15:30"),
    LOCAL_DATE_TIME("java.time.LocalDateTime", "a date and time such as 2026-01-31T10:15:30"),
    INSTANT("java.time.Instant", "an instant such as 2026-01-31T10:15:30Z"),
    OFFSET_TIME("java.time.OffsetTime", "a time with offset such as 10:15:30+01:00"),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", "a date and time with offset such as 2026-01-31T10:15:30+01:00"),
    ZONED_DATE_TIME("java.time.ZonedDateTime", "a date and time such as 2026-01-31T10:15:30+01:00[Europe/Paris]"),
    YEAR_MONTH("java.time.YearMonth", "a month such as 2026-01"),
    MONTH_DAY("java.time.MonthDay", "a day such as --01-31"),
    DATE("java.util.Date", "a date and time such as 2026-01-31T10:15:30.123Z"),
    CALENDAR("java.util.Calendar", "a date such as 2026-01-31 or 2026-01-31T10:15:30.123Z"),
    GREGORIAN_CALENDAR("java.util.GregorianCalendar", CALENDAR.expected),
    XML_CALENDAR("javax.xml.datatype.XMLGregorianCalendar", CALENDAR.expected),
    SQL_DATE("java.sql.Date", LOCAL_DATE.expected),
    SQL_TIMESTAMP("java.sql.Timestamp", LOCAL_DATE_TIME.expected);

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter ISO_INSTANT = DateTimeFormatter.ISO_INSTANT.withZone(UTC);
    private static final DateTimeFormatter ISO_MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final DateTimeFormatter ISO_MONTH_DAY = DateTimeFormatter.ofPattern("--MM-dd");

    private static final Map<String, DateTexts> BY_CLASS =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(texts -> texts.name, texts -> texts));

    /** The name of the class, which need not be there: some are of modules that a runtime may lack. */
    private final String name;

    private final String expected;
    private final ScalarShape usual;

    DateTexts(String name, String expected) {
        this.name = name;
        this.expected = expected;
        this.usual = new ScalarShape.Text(expected, true, this::read);
    }

    /** Returns the texts of a class; null when it is not one of dates or times. */
    static DateTexts of(Class<?> raw) {
        return BY_CLASS.get(raw.getName());
    }

    /** Returns the shape of texts in the usual format. */
    ScalarShape usual() {
        return usual;
    }

    /** Returns the shape of texts in the format of a pattern. */
    ScalarShape in(DateTimeFormatter formatter, String pattern) {
        return new ScalarShape.Text("a date or time in the format " + pattern, true, text -> read(formatter, text));
    }

    private Object read(String text) {
        return switch (this) {
            case LOCAL_DATE -> LocalDate.parse(text);
            case LOCAL_TIME -> LocalTime.parse(text);
            case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
            case INSTANT -> instant(text);
            case OFFSET_TIME -> OffsetTime.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case ZONED_DATE_TIME -> zoned(text);
            case YEAR_MONTH -> YearMonth.parse(text, ISO_MONTH);
            case MONTH_DAY -> MonthDay.parse(text, ISO_MONTH_DAY);
            case DATE, SQL_TIMESTAMP -> read(DateTimeFormatter.ISO_DATE_TIME, text);
            case SQL_DATE -> read(DateTimeFormatter.ISO_DATE, text);
            case CALENDAR, GREGORIAN_CALENDAR, XML_CALENDAR -> {
                boolean time = text.indexOf('T') >= 0;
                yield read(time ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ISO_DATE, text);
            }
        };
    }

    /** Makes of what a formatter has read what Yasson makes of it; an instant where the class knows no zones. */
    private TemporalAccessor kept(TemporalAccessor read) {
        return switch (this) {
            case LOCAL_DATE -> LocalDate.from(read);
            case LOCAL_TIME -> LocalTime.from(read);
            case LOCAL_DATE_TIME -> LocalDateTime.from(read);
            case INSTANT -> moment(read);
            case OFFSET_TIME -> OffsetTime.from(read);
            case OFFSET_DATE_TIME -> OffsetDateTime.from(read);
            // Yasson takes the zone from a pattern, but no offset.
            case ZONED_DATE_TIME -> moment(read).atZone(orUtc(read.query(TemporalQueries.zoneId())));
            case YEAR_MONTH -> YearMonth.from(read);
            case MONTH_DAY -> MonthDay.from(read);
            case DATE -> Instant.ofEpochMilli(moment(read).toEpochMilli());
            case CALENDAR, GREGORIAN_CALENDAR -> calendar(read);
            case XML_CALENDAR -> xmlCalendar(read);
            case SQL_DATE -> sqlDate(read);
            case SQL_TIMESTAMP -> LocalDateTime.from(read).atZone(UTC);
        };
    }

    /** Reads an instant; returns null for a leap second, which would become the second before it. */
    static Instant instant(String text) {
        // Without a zone, it would take years that Yasson does not.
        TemporalAccessor read = ISO_INSTANT.parse(text);
        return read.query(DateTimeFormatter.parsedLeapSecond()) ? null : Instant.from(read);
    }

    /** Reads a time with a zone; returns null when its offset is none that the zone has then. */
    static ZonedDateTime zoned(String text) {
        TemporalAccessor read = DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(text);
        ZonedDateTime value = ZonedDateTime.from(read);
        return value.get(ChronoField.OFFSET_SECONDS) == read.get(ChronoField.OFFSET_SECONDS) ? value : null;
    }

    /** Reads a text; returns null when what is kept of it is less, or something else. */
    private TemporalAccessor read(DateTimeFormatter formatter, String text) {
        TemporalAccessor value = kept(formatter.parse(text));
        return value != null && isAll(formatter.parseUnresolved(text, new ParsePosition(0)), value) ? value : null;
    }

    /** Compares each field, for formatters made of patterns turn February 31 into 28, and 24:00 into 0:00. */
    private static boolean isAll(TemporalAccessor written, TemporalAccessor value) {
        ZoneId zone = written.query(TemporalQueries.zoneId());
        TemporalAccessor seen =
                value instanceof Instant moment ? moment.atZone(orUtc(written.query(TemporalQueries.zone()))) : value;
        if (zone != null && !zone.equals(seen.query(TemporalQueries.zoneId()))) {
            return false;
        }
        for (ChronoField field : ChronoField.values()) {
            if (written.isSupported(field)
                    && !(seen.isSupported(field) && seen.getLong(field) == written.getLong(field))) {
                return false;
            }
        }
        return true;
    }

    private static ZoneId orUtc(ZoneId zone) {
        return zone == null ? UTC : zone;
    }

    private static Instant moment(TemporalAccessor read) {
        boolean certain = read.isSupported(ChronoField.INSTANT_SECONDS);
        return certain
                ? Instant.from(read)
                : LocalDateTime.from(read).atZone(UTC).toInstant();
    }

    private static ZonedDateTime calendar(TemporalAccessor read) {
        LocalTime time = read.query(TemporalQueries.localTime());
        LocalDateTime local = LocalDate.from(read).atTime(time == null ? LocalTime.MIDNIGHT : time);
        return GregorianCalendar.from(local.atZone(orUtc(read.query(TemporalQueries.zone()))))
                .toZonedDateTime();
    }

    /** Of a zone, only the offset of the moment stays, in minutes. */
    private static ZonedDateTime xmlCalendar(TemporalAccessor read) {
        ZonedDateTime value = calendar(read);
        boolean minutes = value.getOffset().getTotalSeconds() % 60 == 0;
        return minutes && value.getZone().getRules().isFixedOffset() ? value : null;
    }

    /** The offset is lost, so it has to be the one that is written: Z. */
    private static ZonedDateTime sqlDate(TemporalAccessor read) {
        // As a text it is refused when its year has more than four digits, of which only four would be written.
        String date = LocalDate.from(read).toString();
        return java.sql.Date.valueOf(date).toLocalDate().atStartOfDay(UTC);
    }
}
