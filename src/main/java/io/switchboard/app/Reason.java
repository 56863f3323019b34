package io.switchboard.app;

import io.switchboard.dispatch.ProcedureDefinitionException;

/** What to tell whoever starts a server about a failure: one line, without the classes and the lines of code. */
public final class Reason {

    private Reason() {}

    /**
     * Finds the most telling message of a failure, which is that of its innermost cause. Only an error in the definition of a
     * procedure says itself all that is to be known.
     *
     * @param failure the failure
     * @return one line
     */
    public static String of(Throwable failure) {
        String message = failure.toString();
        for (Throwable cause = failure; cause != null; cause = behind(cause)) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                message = cause.getMessage();
            }
            if (cause instanceof ProcedureDefinitionException) {
                break;
            }
        }
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Returns what led to a failure; where it is a list of several, which CDI prints whole as its message, the first. */
    private static Throwable behind(Throwable failure) {
        Throwable[] listed = failure.getSuppressed();
        boolean list = listed.length > 0
                && failure.getMessage() != null
                && failure.getMessage().contains(listed[0].toString());
        return list ? listed[0] : failure.getCause();
    }
}
