package io.switchboard.app;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Fills options from the command line and the other sources, and complains in one line. */
public final class SettingsReader {

    private SettingsReader() {}

    /**
     * Reads the settings that every server has.
     *
     * @param source where they come from
     * @return the settings
     * @throws SettingsException when one of them cannot be used
     */
    public static Settings read(SettingsSource source) throws SettingsException {
        SettingsOptions options = new SettingsOptions();
        parse(new CommandLine(options), source);
        return options.settings();
    }

    /**
     * Fills a command's options.
     *
     * @param command the command, whose options get their values
     * @param source where values come from that the command line does not have
     * @param args the command line
     * @return what was found
     * @throws SettingsException when a value cannot be used or an option is unknown
     */
    public static ParseResult parse(CommandLine command, SettingsSource source, String... args)
            throws SettingsException {
        command.setDefaultValueProvider(source);
        command.setExpandAtFiles(false);
        try {
            return command.parseArgs(args);
        } catch (ParameterException e) {
            String line = e.getMessage().replaceAll("\\s*\\R\\s*", " ");
            throw new SettingsException(
                    e.getArgSpec() == null ? line : line + " (" + source.origin(e.getArgSpec()) + ")");
        }
    }
}
