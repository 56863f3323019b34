package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.stream.JsonParser.Event;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a parser has kept, the next text says the same to it as to one that has kept nothing. */
class RepeatedBeginningsTest {

    private static final List<String> PIECES = List.of(
            "\"a\":1,",
            "\"a\": \"x\",",
            "\"b\":[{\"a\":1}],",
            "\"b\":{\"c\":2,\"c\":3},",
            "\"\\u0061\":null,",
            "\"ü\":\"\\n\",",
            " ",
            "\"long\":\"0123456789012345678901234567890123456789\",",
            "\"c\":?");

    private final JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);

    @Property(tries = 2_000)
    void whatWasKeptBeforeChangesNothing(@ForAll("texts") List<String> texts) {
        for (String text : texts) {
            BitSet passed = new BitSet();
            Map<Integer, String> repeated = tokens(parser, text, passed);
            Map<Integer, String> plain = tokens(new JsonBytesParser(JsonLimits.DEFAULTS), text, null);
            plain.keySet().removeIf(passed::get);
            assertEquals(plain, repeated, texts::toString);
        }
    }

    /**
     * Reads a text as far as it can be read.
     *
     * @param passed gets the places of the tokens that were passed over; null to read without keeping and repeating
     * @return its tokens by where they start, and behind them how it ended
     */
    private static Map<Integer, String> tokens(JsonBytesParser in, String text, BitSet passed) {
        byte[] bytes = text.getBytes(UTF_8);
        in.reset(bytes, 0, bytes.length);
        Map<Integer, String> tokens = new TreeMap<>();
        String end = "end";
        try {
            while (in.hasNext()) {
                Event event = in.next();
                tokens.put(in.tokenStart(), event + " up to " + in.tokenEnd() + " at depth " + in.depth());
                int from = in.tokenEnd();
                if (passed != null && event == Event.START_OBJECT && in.repeatBeginning()) {
                    passed.set(from, in.tokenEnd());
                } else if (passed != null && event == Event.KEY_NAME) {
                    in.keepBeginning();
                }
            }
        } catch (JsonSyntaxException e) {
            end = e.getMessage() + " at " + e.getLocation().getStreamOffset();
        }
        tokens.put(bytes.length, end + ", twice: " + in.duplicateName());
        return tokens;
    }

    /** Texts of a few objects, each of which comes several times. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> objects =
                Arbitraries.of(PIECES).list().ofMaxSize(4).map(pieces -> "{" + String.join("", pieces) + "\"z\":0}");
        return objects.list().ofMinSize(1).ofMaxSize(3).flatMap(few -> {
            Arbitrary<String> singles = Arbitraries.of(few);
            Arbitrary<String> arrays =
                    singles.list().ofMinSize(1).ofMaxSize(3).map(several -> "[" + String.join(",", several) + "]");
            return Arbitraries.oneOf(singles, arrays).list().ofMinSize(2).ofMaxSize(6);
        });
    }
}
