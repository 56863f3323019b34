package io.switchboard.bench.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line of a program: options with a value each, such as {@code --seconds 60}. Immutable. */
public final class Arguments {

    private static final int WRONG_OPTION = 2;

    private final Map<String, Double> defaults;
    private final List<String> texts;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Arguments(Map<String, Double> defaults, List<String> texts) {
        this.defaults = defaults;
        this.texts = texts;
    }

    /**
     * Reads a command line. Ends the process with code 2 when it makes no sense.
     *
     * @param args the command line
     * @param defaults the names of the options that have numbers, without dashes, and what holds without them
     * @param texts the names of those that have a text and need not be there
     * @return the values
     */
    public static Arguments of(List<String> args, Map<String, Double> defaults, String... texts) {
        Arguments arguments = new Arguments(defaults, List.of(texts));
        for (int i = 0; i < args.size(); i += 2) {
            String name = args.get(i).replaceFirst("^--", "");
            boolean known = defaults.containsKey(name) || arguments.texts.contains(name);
            if (!known || i + 1 == args.size()) {
                arguments.wrong();
            }
            arguments.values.put(name, args.get(i + 1));
        }
        defaults.keySet().forEach(arguments::number);
        return arguments;
    }

    /**
     * Gives the value of an option.
     *
     * @param name one of the names
     * @return a number greater than zero
     */
    public double number(String name) {
        try {
            double number = values.containsKey(name) ? Double.parseDouble(values.get(name)) : defaults.get(name);
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw wrong();
    }

    /**
     * Gives the value of an option that counts something. Ends the process with code 2 when it is not whole.
     *
     * @param name one of the names
     * @return a number, at least 1
     */
    public int count(String name) {
        double number = number(name);
        if (number != (int) number) {
            throw wrong();
        }
        return (int) number;
    }

    /**
     * Gives the value of an option that has a text.
     *
     * @param name one of the names
     * @return the text, if there is one
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private IllegalArgumentException wrong() {
        System.err.println("The options, each with a number greater than zero, and their defaults: " + defaults
                + (texts.isEmpty() ? "" : "; with a text: " + texts));
        System.exit(WRONG_OPTION);
        return new IllegalArgumentException();
    }
}
