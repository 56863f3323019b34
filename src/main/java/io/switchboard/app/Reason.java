package io.switchboard.app;

/** What to tell whoever starts a server about a failure: one line, without the classes and the lines of code. */
public final class Reason {

    private Reason() {}

    /**
     * Finds the most telling message of a failure, which is that of its innermost cause.
     *
     * @param failure the failure
     * @return one line
     */
    public static String of(Throwable failure) {
        String message = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                message = cause.getMessage();
            }
        }
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
