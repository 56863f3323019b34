package io.switchboard.binding;

/**
 * Says that a JSON value cannot become a value of a Java type without being changed. The path and the expectation are safe
 * to show to whoever sent the JSON; the cause is for the log only. Has no stack trace, for it is not the fault of a program.
 */
public final class MismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where the value is. */
    private final String path;

    /** What it should have been. */
    private final String expected;

    MismatchException(String path, String expected, Throwable cause) {
        super(path + ": expected " + expected, cause, false, false);
        this.path = path;
        this.expected = expected;
    }

    /**
     * Tells which value.
     *
     * @return the path given to the reader and the way from there, such as {@code params[0].items[2].quantity}; names that
     *     are no identifiers stand in brackets and quotes, and long ones are cut
     */
    public String path() {
        return path;
    }

    /**
     * Tells what would have been right.
     *
     * @return words such as {@code "an integer from -128 to 127"}, without the names of classes
     */
    public String expected() {
        return expected;
    }
}
