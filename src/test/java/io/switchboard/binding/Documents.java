package io.switchboard.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes JSON texts that nearly, and sometimes wholly, fit {@link Rich}: by the seed. */
final class Documents {
    static final List<String> RICH = List.of(
            "rInt",
            "rLong",
            "rShort",
            "rDouble",
            "rFloat",
            "rBoolean",
            "rChar",
            "rString",
            "rDecimal",
            "rInteger",
            "rColor",
            "rUuid",
            "rDate",
            "rInstant",
            "rOptionalLong",
            "rOptional",
            "rList",
            "rLists",
            "rMap",
            "rColors",
            "rNumbered",
            "rFigure",
            "rFigures",
            "rNext");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "5.0",
            "1e2",
            "127",
            "128",
            "-32769",
            "2147483648",
            "9223372036854775808",
            "1.5",
            "0.1",
            "1e400",
            "1e-400",
            "1e1001",
            "1e999999999",
            "3.5e38",
            "123456789012345678901234567890");
    private static final List<String> STRINGS = List.of(
            "",
            "5",
            "1.5",
            "true",
            "null",
            "x",
            "xy",
            "RED",
            "red",
            "circle",
            "2026-01-31",
            "2026-02-30",
            "2026-01-31T00:00:00Z",
            "123e4567-e89b-12d3-a456-426614174000",
            "1-1-1-1-1",
            "NaN",
            "\\ud83d\\ude00");
    private static final List<String> LITERALS = List.of("true", "false", "null");

    private final Random random;

    Documents(long seed) {
        random = new Random(seed);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Makes an object with the members of a Rich; most of them, most of the time, with values of the right kind. */
    String rich(int depth) {
        List<String> members = new ArrayList<>();
        for (String name : RICH) {
            if (random.nextInt(6) == 0) {
                members.add("\"" + name + "\":" + (random.nextInt(4) == 0 ? value(depth) : fitting(name, depth)));
            }
        }
        if (random.nextBoolean()) {
            members.add("\"unknown\":" + value(2));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String fitting(String name, int depth) {
        return switch (name) {
            case "rBoolean" -> any(LITERALS);
            case "rString", "rOptional" -> string();
            case "rChar" -> random.nextBoolean() ? "\"x\"" : string();
            case "rColor" -> random.nextBoolean() ? "\"RED\"" : string();
            case "rUuid" -> random.nextBoolean() ? "\"123e4567-e89b-12d3-a456-426614174000\"" : string();
            case "rDate" -> random.nextBoolean() ? "\"2026-01-31\"" : string();
            case "rInstant" -> random.nextBoolean() ? "\"2026-01-31T00:00:00Z\"" : string();
            case "rList" -> "[" + number() + "," + number() + "]";
            case "rLists" -> "[[" + number() + "],[]]";
            case "rMap" -> "{\"a\":" + number() + ",\"b c\":" + number() + "}";
            case "rColors" -> "{\"RED\":[" + string() + "]}";
            case "rNumbered" -> "{" + string() + ":true,\"-7\":" + any(LITERALS) + "}";
            case "rFigure" -> figure(depth);
            case "rFigures" -> "[" + figure(depth) + "," + figure(depth) + "]";
            case "rNext" -> depth == 0 ? "null" : rich(depth - 1);
            default -> number();
        };
    }

    private String figure(int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> "{\"radius\":" + number() + ",\"kind\":\"circle\"}";
            case 1 -> "{\"kind\":" + string() + "}";
            case 2 -> "{\"kind\":\"group\",\"figures\":[" + figure(depth - 1) + "]}";
            default -> "{\"named\":{\"n\":" + figure(depth - 1) + "},\"kind\":\"group\"}";
        };
    }

    private String number() {
        return random.nextInt(3) > 0 ? "" + random.nextInt(100) : any(NUMBERS);
    }

    private String string() {
        return "\"" + any(STRINGS) + "\"";
    }

    /** Makes any value. */
    String value(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> number();
            case 1 -> string();
            case 2 -> any(LITERALS);
            case 3 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
            case 4 -> "{\"key\":" + value(depth - 1) + ",\"value\":" + value(depth - 1) + "}";
            default -> rich(depth - 1);
        };
    }
}
