package io.switchboard.app.runner;

import io.switchboard.app.Setting;
import io.switchboard.app.SettingType;
import io.switchboard.app.SettingTypes;
import io.switchboard.app.Settings;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsOptions;
import io.switchboard.app.SettingsSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be set of the runner.
 *
 * @param host the address to listen at
 * @param port the port to listen at, or 0 for a free one
 * @param services jars with beans
 * @param stdio whether messages come from the standard input instead of HTTP
 * @param management where health and metrics are
 * @param connections the limits of connections
 * @param tls how the runner proves who it is
 * @param protection who may use it
 * @param settings what can be set of every server
 */
record RunnerOptions(
        String host,
        int port,
        Set<Path> services,
        boolean stdio,
        ManagementOptions management,
        ConnectionLimits connections,
        TlsOptions tls,
        ProtectionOptions protection,
        Settings settings) {

    /** A TCP port, or 0. */
    static final SettingType<Integer> PORT_NUMBER = SettingTypes.wholeNumber(0, 65_535);

    /** An address to listen at, or a name that has one. */
    static final SettingType<String> ADDRESS = text -> {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("'' is no address");
        }
        return text;
    };

    /** The name of a file. */
    static final SettingType<Path> FILE = text -> Path.of(text);

    private static final Setting<String> HOST =
            new Setting<>("host", "<address>", "127.0.0.1", ADDRESS, "The address to listen at; 0.0.0.0 for all");

    private static final Setting<Integer> PORT =
            new Setting<>("port", "<n>", "8080", PORT_NUMBER, "The port to listen at; 0 picks a free one");

    private static final Setting<Set<Path>> SERVICES =
            new Setting<>("services", "<jar>[,...]", "", SettingType.listOf(FILE), "Jars with beans to offer");

    private static final Setting<Boolean> STDIO = new Setting<>(
            "stdio",
            "[<true|false>]",
            "false",
            SettingType.SWITCH,
            "Serve one message a line on the standard streams instead of HTTP");

    /**
     * Lists the options.
     *
     * @return all of them, in the order of the help
     */
    static List<Setting<?>> all() {
        return Stream.of(
                        List.of(HOST, PORT, SERVICES, STDIO),
                        ManagementOptions.ALL,
                        ConnectionOptions.ALL,
                        TlsOptions.ALL,
                        ProtectionOptions.ALL,
                        SettingsOptions.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * Reads the options.
     *
     * @throws SettingsException when one of them cannot be used, or some do not go together
     */
    static RunnerOptions read(SettingsSource source) throws SettingsException {
        RunnerOptions options = new RunnerOptions(
                source.value(HOST),
                source.value(PORT),
                source.value(SERVICES),
                source.value(STDIO),
                ManagementOptions.read(source),
                ConnectionOptions.read(source),
                TlsOptions.read(source),
                ProtectionOptions.read(source),
                SettingsOptions.read(source));
        if (!options.stdio() && !options.settings().enabled()) {
            throw new SettingsException("--path=off is for applications that bring a server of their own");
        }
        if (options.stdio() && (options.tls().enabled() || options.protection().enabled())) {
            throw new SettingsException("--tls-... and --auth-... are for HTTP and cannot be used with --stdio");
        }
        return options;
    }
}
