package io.switchboard.app.runner;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of a port of its own for health and metrics. Filled by the command-line library. */
final class ManagementOptions {

    @Option(
            names = "--management-port",
            paramLabel = "<n>",
            converter = RunnerOptions.Port.class,
            description = "A port of its own for health and metrics; 0 picks a free one (default: none).")
    private Integer port;

    @Option(
            names = "--management-host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "The address of the management port (default: ${DEFAULT-VALUE}).")
    private String host;

    /** Gives the port; empty when health and metrics are where the server is. */
    OptionalInt port() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    String host() {
        return host;
    }
}
