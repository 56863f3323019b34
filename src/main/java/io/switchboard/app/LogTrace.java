package io.switchboard.app;

import io.switchboard.Trace;
import io.switchboard.message.TransportContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * Writes every raw message to the log {@code io.switchboard.trace}, one a line in the notation of the JSON-RPC
 * specification's examples. Control characters are escaped, so that no message can forge a line. Safe for use by many
 * threads.
 */
final class LogTrace implements Trace {

    private static final Logger LOG = System.getLogger("io.switchboard.trace");

    @Override
    public void message(Direction direction, TransportContext context, byte[] message) {
        LOG.log(Level.INFO, () -> direction.arrow() + " " + escaped(new String(message, StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }
}
