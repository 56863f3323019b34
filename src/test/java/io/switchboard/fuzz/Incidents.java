package io.switchboard.fuzz;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps the log quiet while it is open, and collects every failure inside the server that was not asked for. */
final class Incidents implements Filter, AutoCloseable {

    private final Logger log = Logger.getLogger("io.switchboard.incident");
    private final Filter before = log.getFilter();
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();

    Incidents() {
        log.setFilter(this);
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null || !FuzzedServer.SECRET.equals(thrown.getMessage())) {
            unexpected.add(thrown == null ? new AssertionError(entry.getMessage()) : thrown);
        }
        return false;
    }

    /** Gives one of the failures, or null. */
    Throwable any() {
        return unexpected.peek();
    }

    @Override
    public void close() {
        log.setFilter(before);
    }
}
