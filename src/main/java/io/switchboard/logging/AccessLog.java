package io.switchboard.logging;

import io.switchboard.MessageOutcome;
import io.switchboard.ServerEvents;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * Writes one line for each message to the log {@code io.switchboard.access}, at level INFO. Never says what a call was given
 * or returned. Safe for use by many threads.
 */
public final class AccessLog implements ServerEvents {

    private static final Logger LOG = System.getLogger("io.switchboard.access");

    private final BiFunction<Instant, MessageOutcome, String> form;

    private AccessLog(BiFunction<Instant, MessageOutcome, String> form) {
        this.form = form;
    }

    /**
     * Makes a log of pairs such as {@code transport="http"}, for people.
     *
     * @return the log
     */
    public static AccessLog plain() {
        return new AccessLog(AccessLine::plain);
    }

    /**
     * Makes a log of JSON objects, for machines. The members are the same.
     *
     * @return the log
     */
    public static AccessLog json() {
        return new AccessLog(AccessLine::json);
    }

    @Override
    public void ended(MessageOutcome outcome) {
        LOG.log(Level.INFO, () -> form.apply(Instant.now(), outcome));
    }
}
