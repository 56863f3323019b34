package io.switchboard.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** JSON values that readers and binders stumble over. Immutable. */
final class Hostile {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "5.0",
            "1.5",
            "-1",
            "1e2",
            "1E400",
            "1e-400",
            "0e99999999999",
            "2147483647",
            "2147483648",
            "-2147483649",
            "3000000000",
            "9223372036854775807",
            "9223372036854775808",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "0.1e1",
            "100e-2",
            "123456789012345678901234567890",
            "1.7976931348623159e308",
            "4.9e-324");

    private static final List<String> STRINGS = List.of(
            "\"\"",
            "\"a\"",
            "\"5\"",
            "\"true\"",
            "\"null\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"жöß漢🎈\"",
            "\"2026-11-22\"",
            "\"2026-02-30\"",
            "\"CUSTOMER\"",
            "\"NaN\"",
            "\"\u2028\u0085\ufeff\"",
            "\",\\\"id\\\":1}\"",
            "\"__proto__\"");

    private static final List<String> OTHERS =
            List.of("null", "true", "false", "[]", "{}", "[[]]", "{\"\":{}}", "[null]");

    private Hostile() {}

    /** Picks one of some. */
    static <T> T pick(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }

    static String number(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf(random.nextInt());
            case 1 -> String.valueOf(random.nextLong());
            case 2 -> String.valueOf(random.nextInt(-9, 100));
            case 3 ->
                random.nextInt(50) == 0 ? "9".repeat(random.nextInt(990, 1_010)) : "-7e" + random.nextInt(-330, 330);
            default -> pick(NUMBERS, random);
        };
    }

    static String string(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> String.format("\"\\u%04x\"", random.nextInt(0x10000));
            case 1 -> "\"" + "x".repeat(random.nextInt(250, 262)) + "\"";
            case 2 -> "\"" + "é".repeat(random.nextInt(125, 131)) + "\"";
            default -> pick(STRINGS, random);
        };
    }

    /** Picks a value of any kind, which may be nested beyond every limit. */
    static String value(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> number(random);
            case 4, 5, 6 -> string(random);
            case 7 -> random.nextInt(10) == 0 ? nested(random.nextInt(55, 70), random) : nested(3, random);
            default -> pick(OTHERS, random);
        };
    }

    private static String nested(int depth, RandomGenerator random) {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            boolean array = random.nextBoolean();
            open.append(array ? "[" : "{\"a\":");
            close.append(array ? ']' : '}');
        }
        return open + number(random) + close.reverse();
    }
}
