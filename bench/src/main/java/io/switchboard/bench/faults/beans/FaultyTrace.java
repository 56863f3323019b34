package io.switchboard.bench.faults.beans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Switches the trace of raw messages on and has its logger throw about some. No other message gets as far as the log, which
 * would become too long.
 */
@ApplicationScoped
public class FaultyTrace {

    private static final String WORD = "traced\"";

    /** Held, since a logger that nobody holds forgets its level. */
    private final Logger logger = Logger.getLogger("io.switchboard.trace");

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        logger.setLevel(Level.FINE);
        logger.setFilter(FaultyTrace::isLogged);
    }

    private static boolean isLogged(LogRecord line) {
        if (line.getMessage().contains(WORD)) {
            boolean received = line.getMessage().startsWith("-->");
            throw new IllegalStateException((received ? Fault.TRACE_RECEIVED : Fault.TRACE_SENT).happens());
        }
        return false;
    }
}
