package io.switchboard.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the values of settings come from. For {@code max-in-flight}, the first of these that exists: the option {@code
 * --max-in-flight} of the command line, the system property {@code switchboard.max-in-flight}, the environment variable
 * {@code SWITCHBOARD_MAX_IN_FLIGHT}, the servlet context's init-parameter {@code switchboard.max-in-flight}, the setting's
 * default. Safe for use by many threads where its look-ups are.
 */
public final class SettingsSource {

    private static final String PREFIX = "switchboard.";

    private final UnaryOperator<String> commandLine;
    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> initParameters;

    /**
     * Makes a source over four look-ups, each of which gives null for a name that it does not know.
     *
     * @param commandLine the options of the command line, by the names of their settings
     * @param properties the system properties
     * @param environment the environment variables
     * @param initParameters the servlet context's init-parameters
     */
    public SettingsSource(
            UnaryOperator<String> commandLine,
            UnaryOperator<String> properties,
            UnaryOperator<String> environment,
            UnaryOperator<String> initParameters) {
        this.commandLine = commandLine;
        this.properties = properties;
        this.environment = environment;
        this.initParameters = initParameters;
    }

    /**
     * Makes a source over a command line, and this process's system properties and environment.
     *
     * @param commandLine the options of the command line, by the names of their settings
     * @return the source
     */
    public static SettingsSource ofProgram(UnaryOperator<String> commandLine) {
        return new SettingsSource(commandLine, System::getProperty, System::getenv, name -> null);
    }

    /**
     * Makes a source over this process's system properties and environment, and a web application's parameters.
     *
     * @param initParameters the servlet context's init-parameters; gives null for a name that it does not know
     * @return the source
     */
    public static SettingsSource ofApplication(UnaryOperator<String> initParameters) {
        return new SettingsSource(name -> null, System::getProperty, System::getenv, initParameters);
    }

    /**
     * Finds the value of a setting.
     *
     * @param <T> what its values are
     * @param setting the setting
     * @return the value; null when nobody has set it and it has no default
     * @throws SettingsException when what was set is not what the setting can be
     */
    public <T> T value(Setting<T> setting) throws SettingsException {
        Optional<Found> found = find(setting.name());
        if (found.isEmpty()) {
            return setting.initial() == null ? null : setting.type().read(setting.initial());
        }
        try {
            return setting.type().read(found.get().text().strip());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(setting.option() + ": " + e.getMessage() + " ("
                    + found.get().place() + ")");
        }
    }

    private Optional<Found> find(String name) {
        String property = PREFIX + name;
        String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return look(commandLine, name, "command line")
                .or(() -> look(properties, property, "system property " + property))
                .or(() -> look(environment, variable, "environment variable " + variable))
                .or(() -> look(initParameters, property, "init-parameter " + property));
    }

    private static Optional<Found> look(UnaryOperator<String> values, String name, String place) {
        return Optional.ofNullable(values.apply(name)).map(text -> new Found(text, place));
    }

    /** What was set, and where. */
    private record Found(String text, String place) {}
}
