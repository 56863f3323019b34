package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbDateFormat;
import java.time.format.DateTimeFormatter;
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

    /** Returns the shape of dates in this format. */
    ScalarShape shape(DateTexts texts) {
        return switch (pattern) {
            case JsonbDateFormat.DEFAULT_FORMAT -> texts.usual();
            case JsonbDateFormat.TIME_IN_MILLIS -> new ScalarShape.Milliseconds();
            default -> texts.in(DateTimeFormatter.ofPattern(pattern, locale), pattern);
        };
    }
}
