package io.switchboard.app;

/** A setting that cannot be used. The message is one line that names the setting, where it came from and what is wrong. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param message the line, for whoever set it; where a value of theirs breaks it, there is a space instead
     */
    public SettingsException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
