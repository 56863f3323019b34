package io.switchboard.json;

/**
 * How much of a JSON text a {@link JsonBytesParser} is willing to read (RFC 8259 §9 allows a reader to set such
 * limits). Immutable.
 *
 * @param depth how many arrays and objects may be open at once; at least 1
 * @param numberLength the longest number in characters; at least 1
 * @param stringLength the longest string or member name in bytes of the raw text between the quotes; at least 1
 * @param members the most members in one object; at least 1
 */
public record JsonLimits(int depth, int numberLength, int stringLength, int members) {
    /** Depth 64, numbers of 1,000 characters, strings of 1 MiB, 10,000 members. */
    public static final JsonLimits DEFAULTS = new JsonLimits(64, 1000, 1 << 20, 10_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when one is less than 1
     */
    public JsonLimits {
        if (Math.min(Math.min(depth, numberLength), Math.min(stringLength, members)) < 1) {
            throw new IllegalArgumentException("a JSON limit must be at least 1");
        }
    }

    /**
     * Tells how much one of the limits allows.
     *
     * @param limit the limit
     * @return its value, at least 1; for the exponent, which nobody can set, the largest int
     */
    public int of(JsonLimit limit) {
        return switch (limit) {
            case DEPTH -> depth;
            case NUMBER_LENGTH -> numberLength;
            case NUMBER_EXPONENT -> Integer.MAX_VALUE;
            case STRING_LENGTH -> stringLength;
            case MEMBERS -> members;
        };
    }
}
