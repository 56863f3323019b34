package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;

/** Says what is JSON, by the JDK's decoder and another parser than the server's. Safe for use by threads. */
final class JsonJudge {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonJudge() {}

    /** Gives the text of bytes that are JSON, and empty for bytes that are not. */
    static Optional<String> text(byte[] bytes) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return isJson(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isJson(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            boolean any = false;
            while (parser.hasNext()) {
                parser.next();
                any = true;
            }
            return any;
        } catch (RuntimeException e) {
            // Its own limit of depth, far above the server's, is not a JsonException.
            return false;
        }
    }

    /** Gives what a string stands for, of its raw text with the quotes. */
    static String decoded(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw.substring(1, raw.length() - 1);
        }
        try (JsonParser parser = PARSERS.createParser(new StringReader(raw))) {
            parser.next();
            return parser.getString();
        }
    }
}
