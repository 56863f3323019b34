package io.switchboard.json;

/** The limits a JSON text can go over; see {@link JsonLimitException#limit()}. */
public enum JsonLimit {
    /** Too many arrays and objects open at once: {@link JsonLimits#depth()}. */
    DEPTH("nesting too deep"),
    /** A number of too many characters: {@link JsonLimits#numberLength()}. */
    NUMBER_LENGTH("number too long"),
    /** A number whose exponent no {@link java.math.BigDecimal} can hold; found only when its value is asked for. */
    NUMBER_EXPONENT("exponent out of range"),
    /** A string or member name of too many bytes: {@link JsonLimits#stringLength()}. */
    STRING_LENGTH("string too long"),
    /** An object of too many members: {@link JsonLimits#members()}. */
    MEMBERS("too many members");

    private final String message;

    JsonLimit(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
