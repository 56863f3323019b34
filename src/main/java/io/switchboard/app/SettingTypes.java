package io.switchboard.app;

import io.switchboard.transport.servlet.HttpLoad;
import io.switchboard.transport.servlet.HttpRules;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the settings of a server can be. */
public final class SettingTypes {

    /** A whole number, at least 1. */
    public static final SettingType<Integer> POSITIVE = wholeNumber(1, Integer.MAX_VALUE);

    /** A whole number, at least 0. */
    public static final SettingType<Integer> COUNT = wholeNumber(0, Integer.MAX_VALUE);

    /** A number of bytes that fits into memory. */
    static final SettingType<Integer> BYTES = wholeNumber(1, HttpRules.MOST_REQUEST_BYTES);

    /** The length of something that comes back in replies and logs. */
    static final SettingType<Integer> LENGTH = wholeNumber(1, 1 << 16);

    /** A number of seconds, at least 1. */
    public static final SettingType<Duration> POSITIVE_SECONDS = text -> Duration.ofSeconds(POSITIVE.read(text));

    /** A number of seconds, at least 0. */
    static final SettingType<Duration> SECONDS = text -> Duration.ofSeconds(COUNT.read(text));

    /** A path, or {@link Settings#OFF}. */
    static final SettingType<String> PATH = SettingTypes::path;

    /** A host that the HTTP transport can compare with. */
    static final SettingType<String> HOST = text -> accepted(text, Set.of(text), Set.of(), Set.of());

    /** An origin that the HTTP transport can compare with. */
    static final SettingType<String> ORIGIN = text -> accepted(text, Set.of(), Set.of(text), Set.of());

    /** An origin whose pages may read answers. */
    static final SettingType<String> CORS_ORIGIN = text -> accepted(text, Set.of(), Set.of(), Set.of(text));

    /** Containers take {@code .} and {@code ..} out of a request's path, so nothing is ever found below them. */
    private static final Pattern PATHS = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");

    private SettingTypes() {}

    /**
     * Makes the type of whole numbers in a range.
     *
     * @param least the least of them
     * @param most the greatest of them
     * @return the type
     */
    public static SettingType<Integer> wholeNumber(int least, int most) {
        return text -> {
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Answered like a number out of range.
            }
            throw new IllegalArgumentException("'" + text + "' is not a whole number from " + least + " to " + most);
        };
    }

    /** Makes the type of the values of an enum, which are written in lower case. */
    static <E extends Enum<E>> SettingType<E> choice(Class<E> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(value -> name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Stream.of(type.getEnumConstants())
                                .map(SettingTypes::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String path(String text) {
        if (text.equals(Settings.OFF) || PATHS.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException("'" + text + "' is not a path such as /rpc, nor 'off'");
    }

    /** Gives a host or origin back, once the transport has found that it is one. */
    private static String accepted(String text, Set<String> hosts, Set<String> origins, Set<String> cors) {
        new HttpRules(1, HttpLoad.DEFAULTS, hosts, origins, cors);
        return text;
    }
}
