package io.switchboard.app;

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

    @Mixin
    private LoadOptions load = new LoadOptions();

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
                load.settings(),
                allowedHosts,
                allowedOrigins,
                trace,
                observation.settings());
    }
}
