package io.switchboard.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns events into values and back. */
final class JsonValues {
    // Asked for once: finding the provider reads service files.
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonValues() {}

    static void require(boolean condition, String place) {
        if (!condition) {
            throw new IllegalStateException("the parser is not at " + place);
        }
    }

    static void skipContainer(JsonEvents events) {
        int open = 1;
        while (open > 0) {
            switch (events.next()) {
                case START_ARRAY, START_OBJECT -> open++;
                case END_ARRAY, END_OBJECT -> open--;
                default -> {}
            }
        }
    }

    /** Reads the value that starts at the current event. */
    static JsonValue read(JsonEvents events) {
        Deque<Container> open = new ArrayDeque<>();
        Event event = events.currentEvent();
        while (true) {
            JsonValue value = null;
            if (event == Event.START_ARRAY || event == Event.START_OBJECT) {
                open.push(new Container(event));
            } else if (event == Event.KEY_NAME && !open.isEmpty()) {
                open.element().name = events.getString();
            } else if (event == Event.END_ARRAY || event == Event.END_OBJECT) {
                value = open.pop().build();
            } else {
                value = scalar(events, event);
            }
            if (value != null) {
                if (open.isEmpty()) {
                    return value;
                }
                open.element().add(value);
            }
            event = events.next();
        }
    }

    private static JsonValue scalar(JsonEvents events, Event event) {
        return switch (event) {
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case VALUE_NUMBER -> number(events);
            default -> PROVIDER.createValue(events.getString());
        };
    }

    private static JsonNumber number(JsonEvents events) {
        BigDecimal value = events.getBigDecimal();
        boolean negativeZero = value.signum() == 0 && events.getString().startsWith("-");
        return negativeZero ? new NegativeZero(value) : PROVIDER.createValue(value);
    }

    /** Writes a value; without recursion, for values may be nested as deep as memory lasts. */
    static void write(JsonValue value, JsonGenerator out) {
        Deque<Iterator<?>> open = new ArrayDeque<>();
        writeStart(value, out, open);
        while (!open.isEmpty()) {
            Iterator<?> rest = open.element();
            if (!rest.hasNext()) {
                open.pop();
                out.writeEnd();
                continue;
            }
            Object next = rest.next();
            if (next instanceof Map.Entry<?, ?> member) {
                out.writeKey((String) member.getKey());
                next = member.getValue();
            }
            writeStart((JsonValue) next, out, open);
        }
    }

    private static void writeStart(JsonValue value, JsonGenerator out, Deque<Iterator<?>> open) {
        switch (value.getValueType()) {
            case ARRAY -> {
                out.writeStartArray();
                open.push(value.asJsonArray().iterator());
            }
            case OBJECT -> {
                out.writeStartObject();
                open.push(value.asJsonObject().entrySet().iterator());
            }
            case STRING -> out.write(((JsonString) value).getString());
            case NUMBER -> out.write(((JsonNumber) value).bigDecimalValue());
            case TRUE -> out.write(true);
            case FALSE -> out.write(false);
            case NULL -> out.writeNull();
        }
    }

    /** Makes a stream of what a supplier returns until it returns null. */
    static <T> Stream<T> stream(Supplier<T> nextOrNull) {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    private boolean done;

                    @Override
                    public boolean tryAdvance(Consumer<? super T> action) {
                        T next = done ? null : nextOrNull.get();
                        done = next == null;
                        if (!done) {
                            action.accept(next);
                        }
                        return !done;
                    }
                },
                false);
    }

    /** An array or object whose end has not been read. */
    private static final class Container {
        private final JsonArrayBuilder array;
        private final JsonObjectBuilder object;
        private String name;

        Container(Event start) {
            array = start == Event.START_ARRAY ? PROVIDER.createArrayBuilder() : null;
            object = start == Event.START_OBJECT ? PROVIDER.createObjectBuilder() : null;
        }

        void add(JsonValue value) {
            if (array != null) {
                array.add(value);
            } else {
                object.add(name, value);
            }
        }

        JsonValue build() {
            return array != null ? array.build() : object.build();
        }
    }
}
