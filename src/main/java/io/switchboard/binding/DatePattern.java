package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbDateFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * The format of dates that {@code @JsonbDateFormat} or the configuration asks for.
 *
 * @param pattern a pattern of {@link DateTimeFormatter}, or one of the two special values of the annotation
 * @param locale the language of names in it
 */
record DatePattern(String pattern, Locale locale) {

    static DatePattern of(JsonbDateFormat annotation) {
        return new DatePattern(annotation.value(), Locale.forLanguageTag(annotation.locale()));
    }

    /** Returns the shape of dates in this format instead of the usual one. */
    ScalarShape shape(ScalarShape usual) {
        return switch (pattern) {
            case JsonbDateFormat.DEFAULT_FORMAT -> usual;
            case JsonbDateFormat.TIME_IN_MILLIS -> new ScalarShape.Milliseconds();
            default -> {
                DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, locale);
                yield new ScalarShape.Text(
                        "a date or time in the format " + pattern, true, text -> staysAsWritten(formatter, text));
            }
        };
    }

    /** Tells that a text is a date that exists; formatters made of patterns turn February 31 into 28, and 24:00 into 0:00. */
    private static boolean staysAsWritten(DateTimeFormatter formatter, String text) {
        try {
            TemporalAccessor resolved = formatter.parse(text);
            TemporalAccessor written = formatter.parseUnresolved(text, new ParsePosition(0));
            ChronoField day = ChronoField.DAY_OF_MONTH;
            boolean sameDay = !written.isSupported(day)
                    || !resolved.isSupported(day)
                    || written.getLong(day) == resolved.getLong(day);
            return sameDay
                    && resolved.query(DateTimeFormatter.parsedExcessDays()).equals(Period.ZERO);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
