package io.switchboard.app.runner;

import io.switchboard.app.Setting;
import io.switchboard.app.SettingsException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * What stands on the command line. Immutable.
 *
 * @param values what options were given, by the names of their settings
 * @param help whether there is to be help, and nothing else
 * @param version whether there is to be the version, and nothing else
 */
record CommandLine(Map<String, String> values, boolean help, boolean version) {

    private static final Option HELP =
            Option.builder("h").longOpt("help").desc("Show this help.").get();
    private static final Option VERSION =
            Option.builder("V").longOpt("version").desc("Show the version.").get();

    /**
     * Reads a command line.
     *
     * @throws SettingsException when there is something on it that is no option, or an option twice or without its value
     */
    static CommandLine of(String... args) throws SettingsException {
        DefaultParser parser =
                DefaultParser.builder().setAllowPartialMatching(false).get();
        try {
            org.apache.commons.cli.CommandLine parsed = parser.parse(options(), args);
            if (!parsed.getArgList().isEmpty()) {
                throw new SettingsException("'" + parsed.getArgList().get(0) + "' is no option (command line)");
            }
            return new CommandLine(values(parsed), parsed.hasOption(HELP), parsed.hasOption(VERSION));
        } catch (ParseException e) {
            throw new SettingsException(e.getMessage() + " (command line)");
        }
    }

    private static Map<String, String> values(org.apache.commons.cli.CommandLine parsed) throws SettingsException {
        Map<String, String> values = new HashMap<>();
        for (Option option : parsed.getOptions()) {
            // Only a switch comes without a value.
            String value = option.getValue() == null ? "true" : option.getValue();
            if (values.putIfAbsent(option.getLongOpt(), value) != null) {
                throw new SettingsException("--" + option.getLongOpt() + " is there twice (command line)");
            }
        }
        return values;
    }

    /** Gives what is known, in the order of the help. */
    static Options options() {
        Options options = new Options();
        for (Setting<?> setting : RunnerOptions.all()) {
            options.addOption(Option.builder()
                    .longOpt(setting.name())
                    .hasArg()
                    .optionalArg(setting.isSwitch())
                    .argName(setting.label())
                    .desc(description(setting))
                    .get());
        }
        return options.addOption(HELP).addOption(VERSION);
    }

    private static String description(Setting<?> setting) {
        boolean telling = setting.initial() != null && !setting.initial().isEmpty() && !setting.isSwitch();
        return setting.description() + (telling ? " (default: " + setting.initial() + ")." : ".");
    }
}
