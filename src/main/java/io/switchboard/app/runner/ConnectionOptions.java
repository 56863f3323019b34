package io.switchboard.app.runner;

import io.switchboard.app.Setting;
import io.switchboard.app.SettingTypes;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import java.time.Duration;
import java.util.List;

/** The limits of connections as options. */
final class ConnectionOptions {

    private static final Setting<Integer> MAX_CONNECTIONS = new Setting<>(
            "max-connections", "<n>", "10000", SettingTypes.POSITIVE, "How many connections are held at a time");

    private static final Setting<Duration> IDLE_TIMEOUT = new Setting<>(
            "idle-timeout", "<seconds>", "30", SettingTypes.POSITIVE_SECONDS, "How long a connection may be silent");

    private static final Setting<Integer> MIN_DATA_RATE = new Setting<>(
            "min-data-rate",
            "<n>",
            "1000",
            SettingTypes.COUNT,
            "How fast messages and replies must go, in bytes a second");

    private static final Setting<Duration> SLOW_TIMEOUT = new Setting<>(
            "slow-timeout", "<seconds>", "10", SettingTypes.POSITIVE_SECONDS, "How long they may go slower than that");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL = List.of(MAX_CONNECTIONS, IDLE_TIMEOUT, MIN_DATA_RATE, SLOW_TIMEOUT);

    private ConnectionOptions() {}

    static ConnectionLimits read(SettingsSource source) throws SettingsException {
        return new ConnectionLimits(
                source.value(MAX_CONNECTIONS),
                source.value(IDLE_TIMEOUT),
                source.value(MIN_DATA_RATE),
                source.value(SLOW_TIMEOUT));
    }
}
