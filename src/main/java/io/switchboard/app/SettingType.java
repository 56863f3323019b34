package io.switchboard.app;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a setting can be. Safe for use by many threads.
 *
 * @param <T> what its values are
 */
@FunctionalInterface
public interface SettingType<T> {

    /** Any text. */
    SettingType<String> TEXT = text -> text;

    /** True or false. */
    SettingType<Boolean> SWITCH = text -> {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return Boolean.valueOf(text);
    };

    /**
     * Makes a value of what was set.
     *
     * @param text how it was written, without white space around it
     * @return the value
     * @throws IllegalArgumentException when it is none; the message says why, in a line that quotes the text
     */
    T read(String text);

    /**
     * Makes the type of lists, whose elements are separated by commas.
     *
     * @param <E> what is in a list
     * @param element the type of what is in them
     * @return the type; its values are in the order in which they were written, each once, and none for an empty text
     */
    static <E> SettingType<Set<E>> listOf(SettingType<E> element) {
        return text -> {
            Set<E> list = new LinkedHashSet<>();
            for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
                list.add(element.read(part.strip()));
            }
            return list;
        };
    }
}
