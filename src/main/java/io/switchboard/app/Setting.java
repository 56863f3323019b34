package io.switchboard.app;

/**
 * One thing that can be set: declared once for every place that a value can come from, and for the help. Immutable.
 *
 * @param <T> what its values are
 * @param name its name in kebab case, such as {@code max-depth}
 * @param label what stands for a value in the help, such as {@code <n>}
 * @param initial its value where nobody sets it, as it would be written; null when it has none
 * @param type what its values can be
 * @param description what it does, for the help
 */
public record Setting<T>(String name, String label, String initial, SettingType<T> type, String description) {

    /**
     * Gives the name as an option of the command line.
     *
     * @return such as {@code --max-depth}
     */
    public String option() {
        return "--" + name;
    }

    /**
     * Tells whether the bare name means {@code true}.
     *
     * @return true for a switch
     */
    public boolean isSwitch() {
        return type == SettingType.SWITCH;
    }
}
