package io.switchboard.app;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The settings as options: their names, descriptions, defaults and types, declared once for every place they can come from.
 * Filled by the command-line library.
 */
public final class SettingsOptions {

    @Option(
            names = "--path",
            paramLabel = "<path>",
            defaultValue = "/rpc",
            converter = SettingsTypes.Path.class,
            description = "Where the server answers; 'off' for no server (default: ${DEFAULT-VALUE}).")
    private String path;

    @Option(
            names = "--demo",
            arity = "0..1",
            paramLabel = "<true|false>",
            defaultValue = "false",
            fallbackValue = "true",
            description = "Offer the sample beans.")
    private boolean demo;

    @Mixin
    private MessageLimitOptions limits = new MessageLimitOptions();

    @Option(
            names = "--max-in-flight",
            paramLabel = "<n>",
            defaultValue = "10000",
            converter = SettingsTypes.Positive.class,
            description = "How many messages are handled at a time (default: ${DEFAULT-VALUE}).")
    private int maxInFlight;

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

    @Option(
            names = "--allowed-hosts",
            paramLabel = "<host>",
            split = ",",
            converter = SettingsTypes.Host.class,
            description = "Hosts that requests may name; '*' for any (default: loopback names only).")
    private Set<String> allowedHosts = new LinkedHashSet<>();

    @Option(
            names = "--allowed-origins",
            paramLabel = "<origin>",
            split = ",",
            converter = SettingsTypes.Origin.class,
            description = "Origins whose pages may call; '*' for any (default: those on an allowed host).")
    private Set<String> allowedOrigins = new LinkedHashSet<>();

    @Option(
            names = "--trace",
            arity = "0..1",
            paramLabel = "<true|false>",
            defaultValue = "false",
            fallbackValue = "true",
            description = "Log every raw message.")
    private boolean trace;

    @Mixin
    private ObservationOptions observation = new ObservationOptions();

    /** Makes options without values; {@link SettingsReader} gives them theirs. */
    public SettingsOptions() {}

    /**
     * Gives what was read.
     *
     * @return the settings
     */
    public Settings settings() {
        return new Settings(
                path,
                demo,
                limits.limits(),
                maxInFlight,
                callTimeout,
                batchParallelism,
                drainTimeout,
                allowedHosts,
                allowedOrigins,
                trace,
                observation.settings());
    }
}
