package io.switchboard.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A parser whose moves all go through {@link #next()}: what the standard interface offers beyond single events is built
 * here on {@link #hasNext()}, {@link #next()}, {@link #currentEvent()}, {@link #container()} and the getters of scalars.
 *
 * <p>A parser that wraps another gets these methods right, and sees every event, by implementing this interface. None of
 * the methods uses recursion.
 */
public interface JsonEvents extends JsonParser {
    /**
     * Returns the event that {@link #next()} returned last.
     *
     * @return the event, or null before the first
     */
    @Override
    Event currentEvent();

    /**
     * Tells what the parser is in: the innermost array or object that has been started and not ended.
     *
     * @return {@link Event#START_ARRAY}, {@link Event#START_OBJECT}, or null at the top level
     */
    Event container();

    /**
     * Moves to the end of the value whose first event is the current one. Does nothing at any event other than the start
     * of an array or object.
     */
    default void skipValue() {
        if (currentEvent() == Event.START_ARRAY || currentEvent() == Event.START_OBJECT) {
            JsonValues.skipContainer(this);
        }
    }

    /** Moves to the end of the array that the parser is in; does nothing unless it is in an array. */
    @Override
    default void skipArray() {
        if (container() == Event.START_ARRAY) {
            JsonValues.skipContainer(this);
        }
    }

    /** Moves to the end of the object that the parser is in; does nothing unless it is in an object. */
    @Override
    default void skipObject() {
        if (container() == Event.START_OBJECT) {
            JsonValues.skipContainer(this);
        }
    }

    /**
     * Reads the value that starts at the current event and moves to its end; at a name, the name as a string.
     *
     * @return the value, never null
     * @throws IllegalStateException before the first event and at the end of an array or object
     */
    @Override
    default JsonValue getValue() {
        JsonValues.require(
                currentEvent() != null && currentEvent() != Event.END_ARRAY && currentEvent() != Event.END_OBJECT,
                "a value");
        return JsonValues.read(this);
    }

    /**
     * Reads the array that starts at the current event and moves to its end.
     *
     * @return the array, never null
     * @throws IllegalStateException when the current event is not the start of an array
     */
    @Override
    default JsonArray getArray() {
        JsonValues.require(currentEvent() == Event.START_ARRAY, "an array");
        return JsonValues.read(this).asJsonArray();
    }

    /**
     * Reads the object that starts at the current event and moves to its end; of members with one name the last stays.
     *
     * @return the object, never null
     * @throws IllegalStateException when the current event is not the start of an object
     */
    @Override
    default JsonObject getObject() {
        JsonValues.require(currentEvent() == Event.START_OBJECT, "an object");
        return JsonValues.read(this).asJsonObject();
    }

    /**
     * Reads the elements of the array that starts at the current event, each when the stream asks for it.
     *
     * @return the elements in order; the parser must not be moved in other ways until the stream is done
     * @throws IllegalStateException when the current event is not the start of an array
     */
    @Override
    default Stream<JsonValue> getArrayStream() {
        JsonValues.require(currentEvent() == Event.START_ARRAY, "an array");
        return JsonValues.stream(() -> next() == Event.END_ARRAY ? null : JsonValues.read(this));
    }

    /**
     * Reads the members of the object that starts at the current event, each when the stream asks for it.
     *
     * @return the members in order; the parser must not be moved in other ways until the stream is done
     * @throws IllegalStateException when the current event is not the start of an object
     */
    @Override
    default Stream<Map.Entry<String, JsonValue>> getObjectStream() {
        JsonValues.require(currentEvent() == Event.START_OBJECT, "an object");
        return JsonValues.stream(() -> {
            if (next() == Event.END_OBJECT) {
                return null;
            }
            String name = getString();
            next();
            return Map.entry(name, JsonValues.read(this));
        });
    }

    /**
     * Reads the values at the top level that are still to come, each when the stream asks for it.
     *
     * @return the values in order; the parser must not be moved in other ways until the stream is done
     * @throws IllegalStateException when the parser is in an array or object
     */
    @Override
    default Stream<JsonValue> getValueStream() {
        JsonValues.require(container() == null, "the top level");
        return JsonValues.stream(() -> {
            if (!hasNext()) {
                return null;
            }
            next();
            return JsonValues.read(this);
        });
    }
}
