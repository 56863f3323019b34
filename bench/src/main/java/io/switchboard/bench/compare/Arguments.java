package io.switchboard.bench.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Options of the form {@code --name value}. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it is not made of names and values
     */
    Arguments(List<String> words) {
        if (words.size() % 2 != 0) {
            throw new IllegalArgumentException("every option has a value: " + words);
        }
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + words.get(i));
            }
            values.put(words.get(i).substring(2), words.get(i + 1));
        }
    }

    /** Gives a number, or what it is when nobody says. */
    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** Tells whether {@code --only} names something, or part of its name; everything is wanted when it is absent. */
    boolean wants(String name) {
        String only = values.get("only");
        return only == null
                || List.of(only.toLowerCase(Locale.ROOT).split(",")).stream()
                        .anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
