package io.switchboard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps what the server logs, and keeps it off the console, until it is closed. */
public final class LogRecorder extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("io.switchboard");
    private final Level levelBefore = logger.getLevel();

    /** Begins to record. */
    public LogRecorder() {
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** The failures that were logged under an incident's identifier. */
    public List<Throwable> incident(String id) {
        return records()
                .filter(entry -> entry.getMessage().startsWith("incident " + id + ":"))
                .map(LogRecord::getThrown)
                .toList();
    }

    /** Everything that was logged with a failure. */
    public List<Throwable> failures() {
        return records().map(LogRecord::getThrown).toList();
    }

    /** The texts that were logged. */
    public List<String> messages() {
        return records().map(LogRecord::getMessage).toList();
    }

    private Stream<LogRecord> records() {
        return records.stream();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(levelBefore);
    }
}
