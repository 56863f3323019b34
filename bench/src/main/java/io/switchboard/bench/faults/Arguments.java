package io.switchboard.bench.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** The command line of a program: options with numbers, such as {@code --seconds 60}. Immutable. */
public final class Arguments {

    private static final int WRONG_OPTION = 2;

    private final Map<String, Double> values;

    private Arguments(Map<String, Double> values) {
        this.values = values;
    }

    /**
     * Reads a command line. Ends the process with code 2 when it makes no sense.
     *
     * @param args the command line
     * @param defaults the names of all options, without dashes, and what holds without them
     * @return the values
     */
    public static Arguments of(String[] args, Map<String, Double> defaults) {
        Map<String, Double> values = new LinkedHashMap<>(defaults);
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].replaceFirst("^--", "");
            try {
                if (!defaults.containsKey(name) || values.put(name, Double.parseDouble(args[i + 1])) == null) {
                    wrong(defaults);
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                wrong(defaults);
            }
        }
        return new Arguments(values);
    }

    /**
     * Gives the value of an option.
     *
     * @param name one of the names
     * @return its value
     */
    public double number(String name) {
        return values.get(name);
    }

    private static void wrong(Map<String, Double> defaults) {
        System.err.println("The options, each with a number, and their defaults: " + defaults);
        System.exit(WRONG_OPTION);
    }
}
