package io.switchboard.app;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The limits of what is done at a time, and for how long, as options. Filled by the command-line library. */
final class LoadOptions {

    @Option(
            names = "--max-in-flight",
            paramLabel = "<n>",
            defaultValue = "10000",
            converter = SettingsTypes.Positive.class,
            description = "How many messages are handled at a time (default: ${DEFAULT-VALUE}).")
    private int maxInFlight;

    @Option(
            names = "--max-waiting",
            paramLabel = "<n>",
            defaultValue = "1000",
            converter = SettingsTypes.Count.class,
            description = "How many more messages wait for their turn (default: ${DEFAULT-VALUE}).")
    private int maxWaiting;

    @Option(
            names = "--wait-timeout",
            paramLabel = "<seconds>",
            defaultValue = "5",
            converter = SettingsTypes.Seconds.class,
            description = "How long a message waits for its turn (default: ${DEFAULT-VALUE}).")
    private Duration waitTimeout;

    @Option(
            names = "--max-buffered-bytes",
            paramLabel = "<n>",
            defaultValue = "67108864",
            converter = SettingsTypes.Positive.class,
            description = "How many bytes of messages and replies are in memory at a time (default: ${DEFAULT-VALUE}).")
    private int maxBufferedBytes;

    @Option(
            names = "--call-timeout",
            paramLabel = "<seconds>",
            defaultValue = "30",
            converter = SettingsTypes.PositiveSeconds.class,
            description = "How long a call may take (default: ${DEFAULT-VALUE}).")
    private Duration callTimeout;

    @Option(
            names = "--batch-parallelism",
            paramLabel = "<n>",
            defaultValue = "16",
            converter = SettingsTypes.Positive.class,
            description =
                    "How many calls of a batch are made at a time; 1 for strictly in order (default: ${DEFAULT-VALUE}).")
    private int batchParallelism;

    @Option(
            names = "--drain-timeout",
            paramLabel = "<seconds>",
            defaultValue = "10",
            converter = SettingsTypes.Seconds.class,
            description = "How long stopping waits for messages in flight (default: ${DEFAULT-VALUE}).")
    private Duration drainTimeout;

    LoadSettings settings() {
        return new LoadSettings(
                maxInFlight, maxWaiting, waitTimeout, maxBufferedBytes, callTimeout, batchParallelism, drainTimeout);
    }
}
