package io.switchboard.app;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of how a server lets itself be observed. Filled by the command-line library. */
final class ObservationOptions {

    @Option(
            names = "--metrics-path",
            paramLabel = "<path>",
            defaultValue = "/metrics",
            converter = SettingsTypes.Path.class,
            description = "Where the numbers for Prometheus are; 'off' for none (default: ${DEFAULT-VALUE}).")
    private String metricsPath;

    @Option(
            names = "--health-path",
            paramLabel = "<path>",
            defaultValue = "/health",
            converter = SettingsTypes.Path.class,
            description = "What stands before /live and /ready; 'off' for neither (default: ${DEFAULT-VALUE}).")
    private String healthPath;

    @Option(
            names = "--access-log",
            paramLabel = "<off|plain|json>",
            defaultValue = "off",
            converter = Access.class,
            description = "Log a line for each message (default: ${DEFAULT-VALUE}).")
    private ObservationSettings.Access accessLog;

    @Option(
            names = "--trace-bytes",
            paramLabel = "<n>",
            defaultValue = "2000",
            converter = SettingsTypes.Positive.class,
            description = "How much of a raw message is logged, in bytes (default: ${DEFAULT-VALUE}).")
    private int traceBytes;

    @Option(
            names = "--trace-redact",
            paramLabel = "<name>",
            split = ",",
            description = "Members whose values are hidden when raw messages are logged.")
    private Set<String> traceRedact = new LinkedHashSet<>();

    @Option(
            names = "--telemetry",
            arity = "0..1",
            paramLabel = "<true|false>",
            defaultValue = "false",
            fallbackValue = "true",
            description = "Trace messages and calls by OpenTelemetry, as its variables OTEL_... say.")
    private boolean telemetry;

    ObservationSettings settings() {
        return new ObservationSettings(metricsPath, healthPath, accessLog, traceBytes, traceRedact, telemetry);
    }

    /** A form of the access log. */
    static final class Access extends Choice<ObservationSettings.Access> {
        Access() {
            super(ObservationSettings.Access.class);
        }
    }
}
