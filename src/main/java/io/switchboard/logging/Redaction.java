package io.switchboard.logging;

import io.switchboard.json.JsonBytesParser;
import io.switchboard.json.JsonLimits;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes the values of some members out of JSON texts. Immutable and safe for use by many threads. */
final class Redaction {

    private static final byte[] HIDDEN = "\"***\"".getBytes(StandardCharsets.UTF_8);

    /** As deep as a server's settings allow; what is deeper, the server refuses as well. */
    private static final JsonLimits LIMITS =
            new JsonLimits(128, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final Set<String> names;

    /** Takes the members' names, in any case. */
    Redaction(Collection<String> names) {
        this.names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.names.addAll(names);
    }

    /**
     * Redacts a text.
     *
     * @return the text with another value in the place of each value that is hidden, however deep; empty when the text is
     *     not JSON, so that it cannot be told what would have to be hidden
     */
    Optional<byte[]> apply(byte[] text) {
        if (names.isEmpty() || text.length == 0) {
            return Optional.of(text);
        }
        try (JsonBytesParser parser = new JsonBytesParser(LIMITS)) {
            return Optional.of(redacted(text, parser));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private byte[] redacted(byte[] text, JsonBytesParser parser) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        int written = 0;
        parser.reset(text, 0, text.length);
        while (parser.hasNext()) {
            if (parser.next() == Event.KEY_NAME && names.contains(parser.getString())) {
                Event value = parser.next();
                out.write(text, written, parser.tokenStart() - written);
                out.writeBytes(HIDDEN);
                skip(value, parser);
                written = parser.tokenEnd();
            }
        }
        out.write(text, written, text.length - written);
        return out.toByteArray();
    }

    private static void skip(Event value, JsonBytesParser parser) {
        if (value == Event.START_OBJECT) {
            parser.skipObject();
        } else if (value == Event.START_ARRAY) {
            parser.skipArray();
        }
    }
}
