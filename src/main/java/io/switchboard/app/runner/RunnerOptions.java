package io.switchboard.app.runner;

import io.switchboard.app.Settings;
import io.switchboard.app.SettingsOptions;
import io.switchboard.app.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The runner's command line. Filled by the command-line library. */
@Command(
        name = "java -jar switchboard.war",
        description = "An RPC server for Jakarta EE beans.",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = RunnerOptions.VersionText.class,
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Every option is also a system property (-Dswitchboard.port=80) and an environment variable"
                    + " (SWITCHBOARD_PORT=80). The command line comes first, then the system property.",
            "",
            "java -jar switchboard.war --install <directory> makes an installation that starts faster."
        })
final class RunnerOptions {

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "The address to listen at; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "<n>",
            defaultValue = "8080",
            converter = Port.class,
            description = "The port to listen at; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--services", paramLabel = "<jar>", split = ",", description = "Jars with beans to offer.")
    private List<Path> services = new ArrayList<>();

    @Option(
            names = "--stdio",
            arity = "0..1",
            paramLabel = "<true|false>",
            defaultValue = "false",
            fallbackValue = "true",
            description = "Serve one message a line on the standard streams instead of HTTP.")
    private boolean stdio;

    @Mixin
    private ManagementOptions management = new ManagementOptions();

    @Mixin
    private ConnectionOptions connections = new ConnectionOptions();

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Mixin
    private ProtectionOptions protection = new ProtectionOptions();

    @Mixin
    private SettingsOptions common = new SettingsOptions();

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    List<Path> services() {
        return services;
    }

    boolean stdio() {
        return stdio;
    }

    ManagementOptions management() {
        return management;
    }

    ConnectionLimits connections() {
        return connections.limits();
    }

    TlsOptions tls() {
        return tls;
    }

    ProtectionOptions protection() {
        return protection;
    }

    Settings settings() {
        return common.settings();
    }

    /** A TCP port, or 0. */
    static final class Port implements ITypeConverter<Integer> {
        private static final int HIGHEST = 65_535;

        @Override
        public Integer convert(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= HIGHEST) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // Answered like a number out of range.
            }
            throw new TypeConversionException("'" + text + "' is not a port from 0 to " + HIGHEST);
        }
    }

    /** The answer to {@code --version}. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Switchboard " + Version.current()};
        }
    }
}
