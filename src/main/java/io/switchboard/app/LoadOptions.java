package io.switchboard.app;

import java.time.Duration;
import java.util.List;

/** The limits of what is done at a time, and for how long, as options. */
final class LoadOptions {

    private static final Setting<Integer> MAX_IN_FLIGHT = new Setting<>(
            "max-in-flight", "<n>", "10000", SettingTypes.POSITIVE, "How many messages are handled at a time");

    private static final Setting<Integer> MAX_WAITING = new Setting<>(
            "max-waiting", "<n>", "1000", SettingTypes.COUNT, "How many more messages wait for their turn");

    private static final Setting<Duration> WAIT_TIMEOUT = new Setting<>(
            "wait-timeout", "<seconds>", "5", SettingTypes.SECONDS, "How long a message waits for its turn");

    private static final Setting<Integer> MAX_BUFFERED_BYTES = new Setting<>(
            "max-buffered-bytes",
            "<n>",
            "67108864",
            SettingTypes.POSITIVE,
            "How many bytes of messages and replies are in memory at a time");

    private static final Setting<Duration> CALL_TIMEOUT =
            new Setting<>("call-timeout", "<seconds>", "30", SettingTypes.POSITIVE_SECONDS, "How long a call may take");

    private static final Setting<Integer> BATCH_PARALLELISM = new Setting<>(
            "batch-parallelism",
            "<n>",
            "16",
            SettingTypes.POSITIVE,
            "How many calls of a batch are made at a time; 1 for strictly in order");

    private static final Setting<Duration> DRAIN_TIMEOUT = new Setting<>(
            "drain-timeout", "<seconds>", "10", SettingTypes.SECONDS, "How long stopping waits for messages in flight");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL = List.of(
            MAX_IN_FLIGHT,
            MAX_WAITING,
            WAIT_TIMEOUT,
            MAX_BUFFERED_BYTES,
            CALL_TIMEOUT,
            BATCH_PARALLELISM,
            DRAIN_TIMEOUT);

    private LoadOptions() {}

    static LoadSettings read(SettingsSource source) throws SettingsException {
        return new LoadSettings(
                source.value(MAX_IN_FLIGHT),
                source.value(MAX_WAITING),
                source.value(WAIT_TIMEOUT),
                source.value(MAX_BUFFERED_BYTES),
                source.value(CALL_TIMEOUT),
                source.value(BATCH_PARALLELISM),
                source.value(DRAIN_TIMEOUT));
    }
}
