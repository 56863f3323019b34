package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbNumberFormat;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/**
 * The format of numbers that {@code @JsonbNumberFormat} asks for: they come as strings.
 *
 * @param pattern a pattern of {@link DecimalFormat}
 * @param locale whose separators it has
 */
record NumberPattern(String pattern, Locale locale) {

    static NumberPattern of(JsonbNumberFormat annotation, Locale usual) {
        boolean given = !annotation.locale().equals(JsonbNumberFormat.DEFAULT_LOCALE);
        return new NumberPattern(annotation.value(), given ? Locale.forLanguageTag(annotation.locale()) : usual);
    }

    /** Returns the shape of numbers in this format instead of the usual one; other shapes stay. */
    ScalarShape shape(ScalarShape usual) {
        if (usual instanceof ScalarShape.Text || usual instanceof ScalarShape.Truth) {
            return usual;
        }
        String expected = usual.expected() + (pattern.isEmpty() ? " in a string" : " in the format " + pattern);
        return new ScalarShape.Text(expected, usual.nullable(), text -> stays(usual, text) ? text : null);
    }

    /** Tells that a text is a number in this format to its end, which Yasson need not cut or round to make it fit. */
    private boolean stays(ScalarShape usual, String text) {
        if (Numerals.isTooLong(text)) {
            return false;
        }
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.applyPattern(pattern);
        // Yasson parses to a long or double, and makes its digits the digits of a BigDecimal.
        Number parsed = format.parse(text, new ParsePosition(0));
        format.setParseBigDecimal(true);
        ParsePosition position = new ParsePosition(0);
        if (!(format.parse(text, position) instanceof BigDecimal exact)
                || position.getIndex() != text.length()
                || !Numerals.calculable(exact.toString())) {
            return false;
        }
        if (usual instanceof ScalarShape.Floating) {
            return usual.acceptsName(exact.toString());
        }
        boolean whole = !(usual instanceof ScalarShape.Decimal);
        return new BigDecimal(parsed.toString()).compareTo(exact) == 0
                && usual.acceptsName(whole ? exact.stripTrailingZeros().toPlainString() : exact.toString());
    }
}
