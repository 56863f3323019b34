package io.switchboard.app.runner;

import io.switchboard.app.Setting;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import java.util.List;
import java.util.OptionalInt;

/**
 * The options of a port of its own for health and metrics.
 *
 * @param port the port; empty when health and metrics are where the server is
 * @param host the address to listen at
 */
record ManagementOptions(OptionalInt port, String host) {

    private static final Setting<Integer> MANAGEMENT_PORT = new Setting<>(
            "management-port",
            "<n>",
            null,
            RunnerOptions.PORT_NUMBER,
            "A port of its own for health and metrics; 0 picks a free one (default: none)");

    private static final Setting<String> MANAGEMENT_HOST = new Setting<>(
            "management-host", "<address>", "127.0.0.1", RunnerOptions.ADDRESS, "The address of the management port");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL = List.of(MANAGEMENT_PORT, MANAGEMENT_HOST);

    static ManagementOptions read(SettingsSource source) throws SettingsException {
        Integer port = source.value(MANAGEMENT_PORT);
        return new ManagementOptions(
                port == null ? OptionalInt.empty() : OptionalInt.of(port), source.value(MANAGEMENT_HOST));
    }
}
