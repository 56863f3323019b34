package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever JSON comes, it is refused with a mismatch, or what became of it is written as it came: the same members with
 * the same values. Any other exception, and any difference, fails.
 */
class NoSilentConversionPropertyTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    @Property(tries = 5000)
    void documentsAreTakenAsTheyAreOrRefused(@ForAll long seed) {
        check(new Documents(seed).rich(2));
    }

    @Property(tries = 2000)
    void valuesAreTakenAsTheyAreOrRefused(@ForAll long seed) {
        check(new Documents(seed).value(3));
    }

    private static void check(String json) {
        String written;
        try {
            written = WIRE.echo(json, Rich.class);
        } catch (MismatchException e) {
            return;
        }
        assertTrue(same(parse(json), parse(written)), () -> json + " became " + written);
    }

    private static JsonValue parse(String json) {
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            parser.next();
            return parser.getValue();
        }
    }

    private static boolean same(JsonValue came, JsonValue went) {
        if (came instanceof JsonObject before && went instanceof JsonObject after) {
            return sameMembers(before, after);
        } else if (came instanceof JsonArray before && went instanceof JsonArray after) {
            return before.size() == after.size() && sameElements(before, after);
        } else if (came instanceof JsonNumber before && went instanceof JsonNumber after) {
            return sameNumber(before.bigDecimalValue(), after.bigDecimalValue());
        } else if (came instanceof JsonString before && went instanceof JsonString after) {
            return before.getString().equals(after.getString());
        }
        return came.equals(went);
    }

    /** Takes the nearest double for the same number, which is what doubles are for. */
    private static boolean sameNumber(BigDecimal before, BigDecimal after) {
        return before.compareTo(after) == 0 || before.doubleValue() == after.doubleValue();
    }

    private static boolean sameFloat(JsonValue before, JsonValue after) {
        return before instanceof JsonNumber came
                && after instanceof JsonNumber went
                && came.bigDecimalValue().floatValue() == went.bigDecimalValue().floatValue();
    }

    private static boolean sameElements(JsonArray before, JsonArray after) {
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(JsonObject before, JsonObject after) {
        List<String> known = known(after);
        for (Map.Entry<String, JsonValue> member : before.entrySet()) {
            JsonValue left = after.get(member.getKey());
            boolean gone = left == null
                    && (member.getValue() == JsonValue.NULL || (known != null && !known.contains(member.getKey())));
            boolean kept = left != null
                    && (same(member.getValue(), left)
                            || member.getKey().equals("rFloat") && sameFloat(member.getValue(), left));
            if (!gone && !kept) {
                return false;
            }
        }
        return after.entrySet().stream()
                .allMatch(member -> before.containsKey(member.getKey()) || isDefault(member.getValue()));
    }

    private static boolean isDefault(JsonValue value) {
        boolean zero =
                value instanceof JsonNumber number && number.bigDecimalValue().signum() == 0;
        boolean empty = value instanceof JsonString string && string.getString().equals("\u0000");
        return zero || empty || value == JsonValue.FALSE;
    }

    /** Returns the members that the class has that an object was written from; null for a map, which has any. */
    private static List<String> known(JsonObject after) {
        if (after.containsKey("rShort")) {
            return Documents.RICH;
        }
        return after.containsKey("kind") ? List.of("kind", "radius", "figures", "named", "everything") : null;
    }
}
