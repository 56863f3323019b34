package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is bound without Yasson is bound as by Yasson: values, refusals and bytes. */
class PlainAgreementTest {
    /** How many for each type and property; {@code -Dplain.documents=45000} makes a million in all. */
    private static final int DOCUMENTS = Integer.getInteger("plain.documents", 1000);

    private static final Wire PLAIN = new Wire(new JsonBinding());

    /** Configured, though only with what is so anyway, nothing is plain. */
    private static final Wire YASSON = new Wire(new JsonBinding(new JsonbConfig().withFormatting(false)));

    /** Tells everything about a value: classes, order, and how its numbers are written. */
    private static String described(Object value) {
        if (value instanceof Collection<?> collection) {
            return value.getClass().getName()
                    + collection.stream().map(PlainAgreementTest::described).toList();
        } else if (value instanceof Map<?, ?> map) {
            return value.getClass().getName()
                    + map.entrySet().stream()
                            .map(entry -> described(entry.getKey()) + "=" + described(entry.getValue()))
                            .toList();
        } else if (value instanceof Record) {
            return Stream.of(value.getClass().getRecordComponents())
                    .map(component -> component.getName() + "=" + described(get(component, value)))
                    .collect(Collectors.joining(", ", value.getClass().getName() + "{", "}"));
        }
        return value == null ? "null" : value.getClass().getName() + " " + value;
    }

    private static Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads a text and writes the value; or tells what is wrong. */
    private static String outcome(Wire wire, String json, Type type) {
        try {
            Object value = wire.read(json, type);
            // Yasson loses the sign of a float that is zero.
            String written = wire.write(value, type).replaceAll("(\"(f|boxedFloat)\":)-0\\.0\\b", "$10.0");
            return described(value) + " -> " + written;
        } catch (MismatchException e) {
            return e.getMessage() + " because of " + e.getCause();
        }
    }

    private static void compare(Type type, int wrong) {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String json = new PlainDocuments(seed, wrong).value(type, 5);
            assertEquals(outcome(YASSON, json, type), outcome(PLAIN, json, type), json);
        }
    }

    @ParameterizedTest
    @FieldSource("io.switchboard.binding.PlainSamples#TYPES")
    void typesOfTheseTestsArePlain(Type type) {
        assertNotNull(new Codecs().of(type));
    }

    @ParameterizedTest
    @FieldSource("io.switchboard.binding.PlainSamples#TYPES")
    void valuesThatMostlyFitAreReadAndWrittenAsByYasson(Type type) {
        compare(type, 1000);
    }

    @ParameterizedTest
    @FieldSource("io.switchboard.binding.PlainSamples#TYPES")
    void valuesThatHardlyFitAreReadAndWrittenAsByYasson(Type type) {
        compare(type, 12);
    }
}
