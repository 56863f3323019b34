package io.switchboard.app;

import java.util.List;
import java.util.Set;

/** The options of how a server lets itself be observed. */
final class ObservationOptions {

    private static final Setting<String> METRICS_PATH = new Setting<>(
            "metrics-path",
            "<path>",
            "/metrics",
            SettingTypes.PATH,
            "Where the numbers for Prometheus are; 'off' for none");

    private static final Setting<String> HEALTH_PATH = new Setting<>(
            "health-path",
            "<path>",
            "/health",
            SettingTypes.PATH,
            "What stands before /live and /ready; 'off' for neither");

    private static final Setting<ObservationSettings.Access> ACCESS_LOG = new Setting<>(
            "access-log",
            "<off|plain|json>",
            "off",
            SettingTypes.choice(ObservationSettings.Access.class),
            "Log a line for each message");

    private static final Setting<Integer> TRACE_BYTES = new Setting<>(
            "trace-bytes", "<n>", "2000", SettingTypes.POSITIVE, "How much of a raw message is logged, in bytes");

    private static final Setting<Set<String>> TRACE_REDACT = new Setting<>(
            "trace-redact",
            "<name>[,...]",
            "",
            SettingType.listOf(SettingType.TEXT),
            "Members whose values are hidden when raw messages are logged");

    private static final Setting<Boolean> TELEMETRY = new Setting<>(
            "telemetry",
            "[<true|false>]",
            "false",
            SettingType.SWITCH,
            "Trace messages and calls by OpenTelemetry, as its variables OTEL_... say");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL =
            List.of(METRICS_PATH, HEALTH_PATH, ACCESS_LOG, TRACE_BYTES, TRACE_REDACT, TELEMETRY);

    private ObservationOptions() {}

    static ObservationSettings read(SettingsSource source) throws SettingsException {
        return new ObservationSettings(
                source.value(METRICS_PATH),
                source.value(HEALTH_PATH),
                source.value(ACCESS_LOG),
                source.value(TRACE_BYTES),
                source.value(TRACE_REDACT),
                source.value(TELEMETRY));
    }
}
