package io.switchboard.app.runner;

import io.switchboard.app.WebApplication;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The runner's logging: {@code java.util.logging} to the standard error, one line an entry, without chatter. */
final class QuietLogging {

    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    private static final String ONE_LINE = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n";
    private static final List<String> CHATTY =
            List.of("org.eclipse.jetty", "org.jboss.weld", "org.hibernate.validator", "io.opentelemetry");

    /** Held, since a logger that nobody holds forgets its level. */
    private final List<Logger> quiet = CHATTY.stream().map(Logger::getLogger).toList();

    /** Says only why the application cannot start, which {@link Main} says by itself. */
    private final Logger application = Logger.getLogger(WebApplication.class.getName());

    private QuietLogging() {}

    /**
     * Sets logging up, unless the user brought a configuration.
     *
     * @return what keeps the set-up in place
     */
    static QuietLogging install() {
        boolean configured = System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null;
        if (!configured && System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, ONE_LINE);
        }
        QuietLogging logging = new QuietLogging();
        if (!configured) {
            logging.level(Level.WARNING);
            logging.application.setLevel(Level.OFF);
        }
        return logging;
    }

    /**
     * Sets from which level on the servers and libraries below may say something.
     *
     * @param level the level
     */
    void level(Level level) {
        quiet.forEach(logger -> logger.setLevel(level));
    }
}
