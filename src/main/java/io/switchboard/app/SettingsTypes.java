package io.switchboard.app;

import io.switchboard.transport.servlet.HttpLoad;
import io.switchboard.transport.servlet.HttpRules;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the text of a setting to its value, refusing what the setting cannot be. */
final class SettingsTypes {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private SettingsTypes() {}

    private static int integer(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from " + least + " to " + most);
    }

    /** A path, or {@link Settings#OFF}. */
    static final class Path implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.equals(Settings.OFF) || PATH.matcher(text).matches()) {
                return text;
            }
            throw new TypeConversionException("'" + text + "' is not a path such as /rpc, nor 'off'");
        }
    }

    /** A number of bytes that fits into memory. */
    static final class Bytes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return integer(text, 1, HttpRules.MOST_REQUEST_BYTES);
        }
    }

    /** A depth at which binding still fits on a thread's stack. */
    static final class Depth implements ITypeConverter<Integer> {
        private static final int MOST = 128;

        @Override
        public Integer convert(String text) {
            return integer(text, 1, MOST);
        }
    }

    /** A number's length at which computing its value still costs nothing to speak of. */
    static final class NumberLength implements ITypeConverter<Integer> {
        private static final int MOST = 10_000;

        @Override
        public Integer convert(String text) {
            return integer(text, 1, MOST);
        }
    }

    /** The length of something that comes back in replies and logs. */
    static final class Length implements ITypeConverter<Integer> {
        private static final int MOST = 1 << 16;

        @Override
        public Integer convert(String text) {
            return integer(text, 1, MOST);
        }
    }

    /** A whole number, at least 1. */
    static final class Positive implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return integer(text, 1, Integer.MAX_VALUE);
        }
    }

    /** A whole number, at least 0. */
    static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return integer(text, 0, Integer.MAX_VALUE);
        }
    }

    /** A number of seconds, at least 0. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Duration.ofSeconds(integer(text, 0, Integer.MAX_VALUE));
        }
    }

    /** A number of seconds, at least 1. */
    static final class PositiveSeconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Duration.ofSeconds(integer(text, 1, Integer.MAX_VALUE));
        }
    }

    /** A host that the HTTP transport can compare with. */
    static final class Host implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return accepted(text, Set.of(text), Set.of());
        }
    }

    /** An origin that the HTTP transport can compare with. */
    static final class Origin implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return accepted(text, Set.of(), Set.of(text));
        }
    }

    private static String accepted(String text, Set<String> hosts, Set<String> origins) {
        try {
            new HttpRules(1, HttpLoad.DEFAULTS, hosts, origins);
            return text;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
