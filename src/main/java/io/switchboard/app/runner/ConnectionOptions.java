package io.switchboard.app.runner;

import java.time.Duration;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The limits of connections as options. Filled by the command-line library. */
final class ConnectionOptions {

    @Option(
            names = "--max-connections",
            paramLabel = "<n>",
            defaultValue = "10000",
            description = "How many connections are held at a time (default: ${DEFAULT-VALUE}).")
    private int maxConnections;

    @Option(
            names = "--idle-timeout",
            paramLabel = "<seconds>",
            defaultValue = "30",
            description = "How long a connection may be silent (default: ${DEFAULT-VALUE}).")
    private int idleTimeout;

    @Option(
            names = "--min-data-rate",
            paramLabel = "<n>",
            defaultValue = "1000",
            description = "How fast messages and replies must go, in bytes a second (default: ${DEFAULT-VALUE}).")
    private int minDataRate;

    @Option(
            names = "--slow-timeout",
            paramLabel = "<seconds>",
            defaultValue = "10",
            description = "How long they may go slower than that (default: ${DEFAULT-VALUE}).")
    private int slowTimeout;

    ConnectionLimits limits() {
        try {
            return new ConnectionLimits(
                    maxConnections, Duration.ofSeconds(idleTimeout), minDataRate, Duration.ofSeconds(slowTimeout));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
