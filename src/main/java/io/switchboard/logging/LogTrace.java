package io.switchboard.logging;

import io.switchboard.Trace;
import io.switchboard.message.TransportContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Writes every raw message to the log {@code io.switchboard.trace}, one a line in the notation of the JSON-RPC
 * specification's examples, cut at a number of bytes. Control characters are escaped, so that no message can forge a line.
 *
 * <p>It can be switched at run time by the means of the logging system: it writes while its logger lets level DEBUG through,
 * or always when made so. Lines have level INFO, so that no handler needs to be changed as well. Safe for use by many
 * threads.
 */
public final class LogTrace implements Trace {

    private static final Logger LOG = System.getLogger("io.switchboard.trace");

    private final boolean always;
    private final int mostBytes;
    private final Redaction redaction;

    /**
     * Makes a trace.
     *
     * @param always whether to write whatever the logger's level is, as long as it is not above INFO
     * @param mostBytes how much of a message is written, in bytes, at least 1
     * @param redacted the names of members whose values are not written, in any case
     */
    public LogTrace(boolean always, int mostBytes, Set<String> redacted) {
        this.always = always;
        this.mostBytes = mostBytes;
        this.redaction = new Redaction(redacted);
    }

    @Override
    public void message(Direction direction, TransportContext context, byte[] message) {
        if (always || LOG.isLoggable(Level.DEBUG)) {
            LOG.log(Level.INFO, () -> direction.arrow() + " " + text(message));
        }
    }

    private String text(byte[] message) {
        return redaction.apply(message).map(this::cut).orElseGet(() -> "(" + message.length + " bytes, not JSON)");
    }

    /** Cuts before the byte that would be too much, and before the character that it belongs to. */
    private String cut(byte[] message) {
        if (message.length <= mostBytes) {
            return LineText.escaped(new String(message, StandardCharsets.UTF_8));
        }
        int end = mostBytes;
        while (end > 0 && (message[end] & 0xC0) == 0x80) {
            end--;
        }
        return LineText.escaped(new String(message, 0, end, StandardCharsets.UTF_8)) + "… (" + message.length
                + " bytes)";
    }
}
