package io.switchboard.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** A JSON value in which the string {@code "*"} stands for any value. */
final class JsonPattern {

    private JsonPattern() {}

    /** Reads a JSON text of any kind. */
    static JsonValue parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    /** Compares a value with a pattern: names and values equal, numbers by value, the order of members free. */
    static boolean matches(JsonValue pattern, JsonValue actual) {
        if (pattern instanceof JsonString string && string.getString().equals("*")) {
            return true;
        } else if (pattern instanceof JsonObject object) {
            return actual instanceof JsonObject other
                    && object.keySet().equals(other.keySet())
                    && object.keySet().stream().allMatch(name -> matches(object.get(name), other.get(name)));
        } else if (pattern instanceof JsonArray array) {
            return actual instanceof JsonArray other && array.size() == other.size() && eachMatches(array, other);
        }
        return pattern.equals(actual);
    }

    private static boolean eachMatches(JsonArray patterns, JsonArray values) {
        for (int i = 0; i < patterns.size(); i++) {
            if (!matches(patterns.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
