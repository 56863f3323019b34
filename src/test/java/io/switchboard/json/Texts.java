package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Short ways to read a text in tests. */
final class Texts {
    /** Limits that no text of a test goes over by accident. */
    static final JsonLimits WIDE =
            new JsonLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private Texts() {}

    static JsonBytesParser parser(String text) {
        return parser(text.getBytes(UTF_8), JsonLimits.DEFAULTS);
    }

    static JsonBytesParser parser(byte[] text, JsonLimits limits) {
        JsonBytesParser parser = new JsonBytesParser(limits);
        parser.reset(text, 0, text.length);
        return parser;
    }

    /** Returns a parser that is at the first event. */
    static JsonBytesParser at(String text) {
        return at(text, 1);
    }

    /** Returns a parser that is at the event of that number, from 1. */
    static JsonBytesParser at(String text, int number) {
        JsonBytesParser parser = parser(text);
        for (int i = 0; i < number; i++) {
            parser.next();
        }
        return parser;
    }

    /** Reads to the end and lists each event, with the text of those that have one. */
    static List<String> events(JsonBytesParser parser) {
        List<String> events = new ArrayList<>();
        while (parser.hasNext()) {
            Event event = parser.next();
            boolean text = event == Event.KEY_NAME || event == Event.VALUE_STRING || event == Event.VALUE_NUMBER;
            events.add(text ? event + " " + parser.getString() : event.name());
        }
        return events;
    }

    static List<String> events(String text) {
        return events(parser(text));
    }

    static void readToEnd(JsonBytesParser parser) {
        while (parser.hasNext()) {
            parser.next();
        }
    }

    /** Tells whether a text is accepted, having let through no exception but those for bad texts. */
    static boolean accepts(byte[] text, JsonLimits limits) {
        try {
            readToEnd(parser(text, limits));
            return true;
        } catch (JsonSyntaxException | JsonLimitException e) {
            return false;
        }
    }

    /** Tells whether another decoder and another parser, one after the other, accept a text. */
    static boolean othersAccept(byte[] text) {
        try (var parser = Json.createParser(new StringReader(
                UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString()))) {
            if (!parser.hasNext()) {
                return false;
            }
            while (parser.hasNext()) {
                parser.next();
            }
            return true;
        } catch (CharacterCodingException | JsonParsingException e) {
            return false;
        }
    }

    static JsonValue othersRead(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
