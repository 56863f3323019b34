package io.switchboard.app;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a setting's value comes from when the command line has none. For an option {@code --max-in-flight}, the first of
 * these that exists: the system property {@code switchboard.max-in-flight}, the environment variable {@code
 * SWITCHBOARD_MAX_IN_FLIGHT}, the servlet context's init-parameter {@code switchboard.max-in-flight}, the option's default.
 * Being the provider of defaults, it leaves conversion and complaints to the command-line library. Not safe for use by
 * several threads.
 */
public final class SettingsSource implements IDefaultValueProvider {

    private static final String PREFIX = "switchboard.";

    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> initParameters;
    private final Map<ArgSpec, String> origins = new HashMap<>();

    /**
     * Makes a source over three look-ups, each of which gives null for a name that it does not know.
     *
     * @param properties the system properties
     * @param environment the environment variables
     * @param initParameters the servlet context's init-parameters
     */
    public SettingsSource(
            UnaryOperator<String> properties, UnaryOperator<String> environment, UnaryOperator<String> initParameters) {
        this.properties = properties;
        this.environment = environment;
        this.initParameters = initParameters;
    }

    /**
     * Makes a source over this process's system properties and environment.
     *
     * @param initParameters the servlet context's init-parameters; gives null for a name that it does not know
     * @return the source
     */
    public static SettingsSource ofProcess(UnaryOperator<String> initParameters) {
        return new SettingsSource(System::getProperty, System::getenv, initParameters);
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String name = option.longestName().substring("--".length());
        String property = PREFIX + name;
        String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return from(argument, "system property " + property, properties.apply(property))
                .or(() -> from(argument, "environment variable " + variable, environment.apply(variable)))
                .or(() -> from(argument, "init-parameter " + property, initParameters.apply(property)))
                .orElse(null);
    }

    private Optional<String> from(ArgSpec argument, String origin, String value) {
        if (value != null) {
            origins.put(argument, origin);
        }
        return Optional.ofNullable(value).map(String::strip);
    }

    /** Tells where the value of an argument was found, for a message. */
    String origin(ArgSpec argument) {
        return origins.getOrDefault(argument, "command line");
    }
}
