package io.switchboard.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes JSON texts that fit a type, but for a few values: by the seed. */
final class PlainDocuments {
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "-0.0",
            "1",
            "-1",
            "5.0",
            "1e2",
            "1E-2",
            "127",
            "128",
            "-129",
            "-32769",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1.5",
            "0.1",
            "3.14159",
            "1234567.891011",
            "123456789012345678",
            "1234567890123456789",
            "0.12345678901234567890",
            "9007199254740993",
            "1e400",
            "1e-400",
            "1e1001",
            "0e999999999",
            "3.5e38",
            "1e10",
            "123456789012345678901234567890",
            "16777217.0");
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "xy",
            "ä",
            "€",
            "\\ud83d\\ude00",
            "\\ud83d",
            "\\u0041",
            "a\\n\\\"b",
            "LEFT",
            "LEFTMOST",
            "RIGHT",
            "left",
            "L\\u0045FT",
            "A",
            "R",
            "Ä",
            "\\u00c4",
            "right-hand",
            "123e4567-e89b-12d3-a456-426614174000",
            "123E4567-e89b-12d3-a456-42661417400Z",
            "1-1-1-1-1",
            "mailto:a@b.c",
            "a b",
            "2026-01-31",
            "2026-02-29",
            "2024-02-29",
            "0000-01-01",
            "+12345-01-01",
            "-0001-12-31",
            "2026-1-31",
            "2026-13-01",
            "２０２６-01-01",
            "2026/01/31",
            "10:15",
            "10:15:30",
            "24:00:00",
            "10:15:30.5",
            "2026-01-31T10:15:30",
            "2026-01-31T24:00",
            "2026-01-31T10:15:30Z",
            "2026-01-31T24:00:00Z",
            "2026-01-31T23:59:60Z",
            "2026-01-31T10:15:30+01:00",
            "+1000000000-12-31T23:59:59Z",
            "2026-01-31T10:15:30+01:00[Europe/Paris]",
            "2026-10-25T02:30:00+05:00[Europe/Paris]",
            "2026-01-31T10:15:30Z[UTC]",
            "PT1H30M",
            "P1Y2M3D",
            "P1W",
            "PT0.5S",
            "Europe/Paris",
            "UTC+1",
            "+01:00",
            "Z",
            "Nowhere");
    private static final Map<String, List<String>> FITTING = fitting();

    private final Random random;
    private final int wrong;

    /**
     * Starts.
     *
     * @param wrong one value in this many is of any kind
     */
    PlainDocuments(long seed, int wrong) {
        this.random = new Random(seed);
        this.wrong = wrong;
    }

    private static Map<String, List<String>> fitting() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("char", List.of("x", "\\u0041", "€"));
        texts.put("Character", texts.get("char"));
        texts.put("UUID", List.of("123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12d3-a456-426614174000"));
        texts.put("URI", List.of("", "mailto:a@b.c", "../x?y=z"));
        texts.put("LocalDate", List.of("2026-01-31", "2024-02-29", "0000-01-01", "+12345-01-01", "-0001-12-31"));
        texts.put("LocalTime", List.of("10:15", "10:15:30", "10:15:30.123456789"));
        texts.put("LocalDateTime", List.of("2026-01-31T10:15:30", "2026-01-31T10:15", "-0044-03-15T12:00:00.5"));
        texts.put("OffsetDateTime", List.of("2026-01-31T10:15:30Z", "2026-01-31T10:15:30.1+01:00"));
        texts.put("ZonedDateTime", List.of("2026-01-31T10:15:30+01:00[Europe/Paris]", "2026-01-31T10:15:30Z"));
        texts.put("Instant", List.of("2026-01-31T10:15:30Z", "2026-01-31T24:00:00Z", "2026-01-31T10:15:30.120Z"));
        texts.put("Duration", List.of("PT1H30M", "PT-0.5S", "P2D"));
        texts.put("Period", List.of("P1Y2M3D", "P1W", "P0D"));
        texts.put("ZoneId", List.of("Europe/Paris", "Z", "UTC+1", "+01:00"));
        return texts;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Makes a text for a type, with at most so many levels. */
    String value(Type type, int depth) {
        if (random.nextInt(wrong) == 0) {
            return anything(2);
        }
        if (type instanceof ParameterizedType generic) {
            return container(generic, depth);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return depth == 0 ? "null" : members(raw, depth - 1);
        } else if (raw.isEnum()) {
            return "\"" + any(Arrays.asList(raw.getEnumConstants())).toString().replace("right-hand", "RIGHT") + "\"";
        } else if (raw == boolean.class || raw == Boolean.class) {
            return "" + random.nextBoolean();
        } else if (FITTING.containsKey(raw.getSimpleName())) {
            return "\"" + any(FITTING.get(raw.getSimpleName())) + "\"";
        }
        return raw == String.class ? "\"" + any(TEXTS) + "\"" : number(raw);
    }

    private String number(Class<?> raw) {
        boolean whole = raw == int.class || raw == long.class || random.nextBoolean();
        int integer = random.nextInt(200) - 100;
        return whole || !raw.getSimpleName().matches("(?i)float|double|bigdecimal")
                ? "" + integer
                : integer + "." + random.nextInt(100000);
    }

    private String container(ParameterizedType type, int depth) {
        Type[] arguments = type.getActualTypeArguments();
        int size = depth == 0 ? 0 : random.nextInt(4);
        if (arguments.length == 1) {
            return IntStream.range(0, size)
                    .mapToObj(i -> value(arguments[0], depth - 1))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = value(arguments[0], 1);
            entries.put(key.startsWith("\"") ? key : "\"k" + i + "\"", value(arguments[1], depth - 1));
        }
        return object(entries);
    }

    private String members(Class<?> raw, int depth) {
        List<RecordComponent> components = new ArrayList<>(Arrays.asList(raw.getRecordComponents()));
        if (random.nextBoolean()) {
            Collections.shuffle(components, random);
        }
        Map<String, String> members = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            if (random.nextInt(3) > 0) {
                members.put("\"" + spelled(component.getName()) + "\"", value(component.getGenericType(), depth));
            }
            if (random.nextInt(12) == 0) {
                members.put("\"" + any(List.of("unknown", "k", "ORIGIN", "made", "")) + "\"", anything(3));
            }
        }
        return object(members);
    }

    private String spelled(String name) {
        return random.nextInt(20) > 0 ? name : "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1);
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> member.getKey() + ":" + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String anything(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> any(NUMBERS);
            case 1 -> "\"" + any(TEXTS) + "\"";
            case 2 -> any(List.of("true", "false"));
            case 3 -> "null";
            case 4 -> "[" + anything(depth - 1) + "," + anything(depth - 1) + "]";
            default -> "{\"größe\":" + anything(depth - 1) + ",\"x\":" + anything(depth - 1) + "}";
        };
    }
}
