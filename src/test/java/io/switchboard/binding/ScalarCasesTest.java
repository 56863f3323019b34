package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.binding.Samples.Color;
import io.switchboard.binding.Samples.Everything;
import io.switchboard.binding.Samples.Figure;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which JSON becomes which scalars: the same at the top, in members and deep inside. */
class ScalarCasesTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    /** Member of {@link Everything}, values that must be taken, values that must be refused. */
    private static final Object[][] CASES = {
        {
            "anInt",
            List.of("0", "-0", "5", "5.0", "50e-1", "1e2", "2147483647", "-2147483648", "0e99999999999"),
            List.of(
                    "3000000000",
                    "-2147483649",
                    "1.5",
                    "1e10",
                    "1e-1",
                    "1e999999999",
                    "\"5\"",
                    "true",
                    "null",
                    "[]",
                    "{}",
                    "[1]")
        },
        {"anInteger", List.of("null", "7"), List.of("2147483648", "0.1", "\"\"", "false", "{\"a\":1}")},
        {
            "aLong",
            List.of("9223372036854775807", "-9223372036854775808", "1.0E1"),
            List.of("9223372036854775808", "1e19", "0.5", "\"1\"", "null")
        },
        {"aBoxedLong", List.of("null", "1"), List.of("99999999999999999999", "[1]")},
        {"aShort", List.of("32767", "-32768", "5.0", "1e2"), List.of("32768", "1.1", "\"1\"", "null")},
        {"aBoxedShort", List.of("null", "3.00"), List.of("-32769", "{}")},
        {"aByte", List.of("127", "-128", "1e1"), List.of("128", "-129", "0.1", "\"1\"", "null")},
        {"aBoxedByte", List.of("null", "0e3", "0e99999999999"), List.of("256", "true")},
        {
            "aFloat",
            List.of("0", "0e-99999999999", "1.5", "3.4e38", "1e-45"),
            List.of("3.5e38", "1e-46", "1e400", "\"1\"", "null", "true")
        },
        {"aBoxedFloat", List.of("null", "-0.1"), List.of("-1e39", "\"NaN\"")},
        {
            "aDouble",
            List.of("0", "0.0e500", "-0e99999999999", "1.5", "1.7e308", "5e-324", "12345678901234567890"),
            List.of("1e400", "-1e309", "1e-400", "1e5000", "\"1\"", "\"Infinity\"", "null", "[]")
        },
        {"aBoxedDouble", List.of("null", "3"), List.of("1e309", "{}")},
        {"aBoolean", List.of("true", "false"), List.of("\"true\"", "\"x\"", "0", "1", "null", "[]")},
        {"aBoxedBoolean", List.of("true", "null"), List.of("\"false\"", "0.0", "{}")},
        {"aChar", List.of("\"x\"", "\"\\u0000\"", "\"ä\""), List.of("\"\"", "\"xy\"", "1", "null", "\"\\ud83d\\ude00\"")
        },
        {"aCharacter", List.of("null", "\" \""), List.of("\"ab\"", "true")},
        {
            "aString",
            List.of("\"\"", "\"5\"", "null", "\"\\\"\\n\\ud83d\\ude00\""),
            List.of("5", "true", "false", "1.0", "[]", "{}", "[\"a\"]")
        },
        {
            "aBigDecimal",
            List.of("1", "1.10", "1e1000", "1e-1000", "123456789012345678901234567890.5", "null"),
            List.of("1e1001", "1e-1001", "1e999999999", "1E-99999999999", "\"1\"", "true", "[]")
        },
        {
            "aBigInteger",
            List.of("123456789012345678901234567890", "1e3", "10.0", "null", "1e1000", "0e99999999999"),
            List.of("1.5", "1e1001", "1e-1", "\"1\"", "{}")
        },
        {"aNumber", List.of("1", "1.5", "1e30", "null"), List.of("\"1\"", "1e2000", "true", "[]")},
        {"aColor", List.of("\"RED\"", "\"GREEN\"", "null"), List.of("\"red\"", "\"BLUE\"", "0", "\"\"", "true", "{}")},
        {
            "aUuid",
            List.of("\"123e4567-e89b-12d3-a456-426614174000\"", "\"123E4567-E89B-12D3-A456-426614174000\"", "null"),
            List.of(
                    "\"1-1-1-1-1\"",
                    "\"123e4567-e89b-12d3-a456-42661417400g\"",
                    "\"123e4567e89b12d3a456426614174000\"",
                    "5")
        },
        {"aUri", List.of("\"http://a/b\"", "\"\"", "null"), List.of("\"a b\"", "\"http://[\"", "1")},
        {"aUrl", List.of("\"http://a/b\"", "null"), List.of("\"nothing\"", "\"\"", "\"foo:bar\"", "1", "\"a b\"")},
        {
            "aDate",
            List.of("\"2024-02-29\"", "null"),
            List.of(
                    "\"2026-02-29\"",
                    "\"2026-1-1\"",
                    "\"2026-01-31T00:00:00\"",
                    "\"\"",
                    "20260131",
                    "true",
                    "[2026,1,31]")
        },
        {"aTime", List.of("\"10:15\"", "\"10:15:30.5\"", "null"), List.of("\"24:00\"", "\"25:00\"", "1015")},
        {"anInstant", List.of("\"2026-01-31T10:15:30Z\"", "null"), List.of("\"2026-01-31T10:15:30\"", "1769854530")},
        {"aDateTime", List.of("\"2026-01-31T10:15:30+01:00\"", "null"), List.of("\"2026-01-31\"", "0", "{}")},
        {"aMonth", List.of("\"2026-01\"", "null"), List.of("\"2026-13\"", "202601")},
        {"aDuration", List.of("\"PT1H\"", "null"), List.of("\"1h\"", "3600")},
        {"anOptionalInt", List.of("1", "1e1", "null"), List.of("1.5", "3000000000", "\"1\"", "[]")},
        {"anOptionalLong", List.of("1", "null"), List.of("1e19", "\"1\"")},
        {"anOptionalDouble", List.of("0.5", "null"), List.of("1e400", "\"0.5\"")},
        {"anOptional", List.of("1", "null", "3.0"), List.of("1.5", "3000000000", "\"1\"", "[]", "{}")},
        {"ints", List.of("[]", "[1,2.0]", "null"), List.of("[null]", "[1.5]", "[[1]]", "[\"1\"]", "1", "{}", "\"12\"")},
        {"bytes", List.of("[1,-128,127]", "null"), List.of("[128]", "[null]", "\"AQID\"", "[\"1\"]")},
        {"chars", List.of("[\"a\",\"b\"]", "null"), List.of("\"ab\"", "[\"\"]", "[\"ab\"]", "[1]", "[null]")},
        {
            "list",
            List.of("[]", "[1,null]", "null"),
            List.of("[1.5]", "[3000000000]", "[\"1\"]", "[[]]", "{}", "1", "\"a\"")
        },
        {"set", List.of("[\"a\"]", "[null]", "null"), List.of("[1]", "[true]", "{\"a\":1}", "\"a\"")},
        {
            "map",
            List.of("{}", "{\"a\":1,\"b\":null}", "null"),
            List.of("{\"a\":\"1\"}", "{\"a\":1.5}", "[]", "[{\"key\":\"a\",\"value\":1}]", "1", "{\"a\":{}}")
        },
        {"colors", List.of("{\"RED\":1}", "null"), List.of("{\"BLUE\":1}", "{\"red\":1}", "{\"\":1}", "{\"RED\":1.5}")},
        {
            "numbered",
            List.of("{\"1\":\"a\",\"-5\":\"b\"}"),
            List.of(
                    "{\"1.0\":\"a\"}",
                    "{\"x\":\"a\"}",
                    "{\"3000000000\":\"a\"}",
                    "{\"01\":\"a\"}",
                    "{\"+1\":\"a\"}",
                    "{\"\":\"a\"}",
                    "{\"1\":1}")
        },
        {"anObject", List.of("{\"a\":1}", "null"), List.of("[]", "1", "{\"a\":1e1001}")},
        {
            "anything",
            List.of("1", "\"a\"", "[1,[null]]", "{\"a\":{\"b\":1.5}}", "null"),
            List.of("1e1001", "{\"a\":[1e1001]}")
        },
    };

    private static Stream<Arguments> cases() {
        return Stream.of(CASES)
                .flatMap(row -> Stream.concat(
                        ((List<?>) row[1]).stream().map(json -> Arguments.of(row[0], json, true)),
                        ((List<?>) row[2]).stream().map(json -> Arguments.of(row[0], json, false))));
    }

    private static Type typeOf(String member) {
        for (RecordComponent component : Everything.class.getRecordComponents()) {
            if (component.getName().equals(member)) {
                return component.getGenericType();
            }
        }
        throw new IllegalArgumentException(member);
    }

    private static void check(String json, Type type, boolean right) {
        assertEquals(right, WIRE.mismatch(json, type).equals("none"), () -> WIRE.mismatch(json, type));
    }

    private static String object(String member, String json) {
        return "{\"unknown\":[{}],\"" + member + "\":" + json + "}";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void atTheTop(String member, String json, boolean right) {
        check(json, typeOf(member), right);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asMemberOfARecord(String member, String json, boolean right) {
        check(object(member, json), Everything.class, right);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void deepInListsMapsAndOptionals(String member, String json, boolean right) {
        String deep = "[{\"a\":[" + object(member, json) + "]}]";
        check(deep, new TypeToken<List<Map<String, List<Optional<Everything>>>>>() {}.type(), right);
        check(deep, new TypeToken<List<Map<String, List<Everything>>>>() {}.type(), right);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inGenericClasses(String member, String json, boolean right) {
        String holder = "{\"second\":[" + object(member, json) + "]}";
        Type holders = new TypeToken<Samples.Holder<Samples.Holder<Color, Everything>, String>>() {}.type();
        check("{\"first\":" + holder + "}", holders, right);
        Type pages = new TypeToken<Samples.Page<List<Everything>>>() {}.type();
        check("{\"rows\":[[" + object(member, json) + "]]}", pages, right);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inVariants(String member, String json, boolean right) {
        String all = "{\"everything\":" + object(member, json) + ",\"kind\":\"all\"}";
        check("{\"kind\":\"group\",\"named\":{\"x\":" + all + "},\"figures\":[" + all + "]}", Figure.class, right);
    }
}
