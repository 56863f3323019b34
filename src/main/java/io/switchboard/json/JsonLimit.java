package io.switchboard.json;

/** The limits a JSON text can go over; see {@link JsonLimitException#limit()}. */
public enum JsonLimit {
    /** Too many arrays and objects open at once: {@link JsonLimits#depth()}. */
    DEPTH("depth", "nesting too deep"),
    /** A number of too many characters: {@link JsonLimits#numberLength()}. */
    NUMBER_LENGTH("number-length", "number too long"),
    /** A number whose exponent no {@link java.math.BigDecimal} can hold; found only when its value is asked for. */
    NUMBER_EXPONENT("number-exponent", "exponent out of range"),
    /** A string or member name of too many bytes: {@link JsonLimits#stringLength()}. */
    STRING_LENGTH("string-length", "string too long"),
    /** An object of too many members: {@link JsonLimits#members()}. */
    MEMBERS("members", "too many members");

    private final String id;
    private final String message;

    JsonLimit(String id, String message) {
        this.id = id;
        this.message = message;
    }

    /**
     * Gives the name under which callers are told of the limit; it stays the same.
     *
     * @return lower-case words with hyphens between them
     */
    public String id() {
        return id;
    }

    String message() {
        return message;
    }
}
