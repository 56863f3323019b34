package io.switchboard.message;

import java.io.PrintWriter;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A failure that the caller may know of but not look into: the log gets everything, the caller an identifier by which
 * the log entry is found.
 */
public final class Incident {

    private static final Logger LOG = System.getLogger("io.switchboard.incident");

    private Incident() {}

    /**
     * Logs a failure. Never throws, whatever the cause's own methods do.
     *
     * @param what what was being done, without any content of the message
     * @param cause the failure
     * @return the error for the caller: {@link RpcError#INTERNAL_ERROR} with the incident's identifier as data
     */
    public static RpcError report(String what, Throwable cause) {
        String id = String.format("%016x", ThreadLocalRandom.current().nextLong());
        String message = "incident " + id + ": " + what;
        try {
            // A log drops an entry that it cannot format, and does not say so.
            cause.printStackTrace(new PrintWriter(Writer.nullWriter()));
            LOG.log(Level.ERROR, message, cause);
        } catch (Throwable unloggable) {
            logClass(message, cause);
        }
        return RpcError.internalError(id);
    }

    private static void logClass(String message, Throwable cause) {
        try {
            LOG.log(Level.ERROR, message + ": " + cause.getClass().getName());
        } catch (Throwable unloggable) {
            // Logging itself is broken; the caller is answered all the same.
        }
    }
}
