package io.switchboard.bench.work;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Tells right replies from wrong ones. */
public final class Reply {

    private Reply() {}

    /**
     * Compares a reply with the right one: as JSON values, and the items of a batch in whatever order.
     *
     * @param workload what was asked
     * @param reply the bytes that came
     * @throws IllegalStateException when it is another reply, or not even JSON
     */
    public static void require(Workload workload, byte[] reply) {
        try (JsonReader expected = Json.createReader(new StringReader(workload.reply()));
                JsonReader actual = Json.createReader(new ByteArrayInputStream(reply))) {
            if (sorted(expected.read()).equals(sorted(actual.read()))) {
                return;
            }
        } catch (RuntimeException e) {
            throw wrong(workload, reply, e);
        }
        throw wrong(workload, reply, null);
    }

    private static IllegalStateException wrong(Workload workload, byte[] reply, RuntimeException cause) {
        String text = new String(reply, StandardCharsets.UTF_8);
        return new IllegalStateException("a wrong reply to " + workload.name() + ": " + text, cause);
    }

    private static List<? extends JsonValue> sorted(JsonStructure reply) {
        if (reply instanceof JsonArray batch) {
            return batch.getValuesAs(JsonObject.class).stream()
                    .sorted(Comparator.comparingInt(item -> item.getInt("id")))
                    .toList();
        }
        return List.of(reply);
    }
}
