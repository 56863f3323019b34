package io.switchboard.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a string holds is noticed wherever it stands: plain characters are read and written several at a time. */
class JsonStringsTest {
    private static final int LONGEST = 20;

    /** So many plain characters before, and so many behind. */
    static Stream<Arguments> places() {
        return IntStream.rangeClosed(0, LONGEST)
                .boxed()
                .flatMap(before -> IntStream.rangeClosed(0, LONGEST - before)
                        .mapToObj(behind -> Arguments.of("x".repeat(before), "~".repeat(behind))));
    }

    @ParameterizedTest
    @MethodSource("places")
    void readsAnEscapedQuote(String before, String behind) {
        assertEquals(before + '"' + behind, read(before + "\\\"" + behind));
    }

    @ParameterizedTest
    @MethodSource("places")
    void readsACharacterBeyondAscii(String before, String behind) {
        assertEquals(before + '\u00e9' + behind, read(before + "\u00c3\u00a9" + behind));
    }

    @ParameterizedTest
    @MethodSource("places")
    void refusesAByteThatIsNoUtf8(String before, String behind) {
        assertEquals(before.length() + 1, offsetOfFault(before + "\u00ff" + behind));
    }

    @ParameterizedTest
    @MethodSource("places")
    void refusesAControlCharacter(String before, String behind) {
        assertEquals(before.length() + 1, offsetOfFault(before + '\u001f' + behind));
    }

    @ParameterizedTest
    @MethodSource("places")
    void endsAtTheFirstQuote(String before, String behind) {
        assertEquals(before, parser(before + '"' + behind).getString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7e, 0x7f})
    void readsWhatIsNextToASpecialByte(int c) {
        String text = Character.toString(c).repeat(LONGEST);
        assertEquals(text, read(text));
    }

    @ParameterizedTest
    @MethodSource("places")
    void writesACharacterAsItDoesAlone(String before, String behind) {
        // All that are one byte in some encoding, and some of all others.
        for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x100 ? 1 : 0x7F) {
            String alone = written(Character.toString((char) c));
            assertEquals(before + alone + behind, written(before + (char) c + behind));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void writesASurrogatePairAsItDoesAlone(String before, String behind) {
        assertEquals(before + "\uD83D\uDE00" + behind, written(before + "\uD83D\uDE00" + behind));
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 127, 128, 129, 135, 136, 255, 256, 257, 10_000})
    void writesWhatStandsFarBehind(int before) {
        String plain = "x".repeat(before);
        assertEquals(plain + "\\\"" + plain + "\u20AC" + plain, written(plain + '"' + plain + '\u20AC' + plain));
    }

    /** Writes a string and takes the quotes away. */
    private static String written(String text) {
        JsonBytesGenerator generator = new JsonBytesGenerator();
        generator.reset(Integer.MAX_VALUE);
        String written = new String(generator.write(text).toByteArray(), UTF_8);
        return written.substring(1, written.length() - 1);
    }

    private static String read(String bytes) {
        return parser(bytes).getString();
    }

    private static long offsetOfFault(String bytes) {
        return assertThrows(JsonSyntaxException.class, () -> parser(bytes))
                .getLocation()
                .getStreamOffset();
    }

    /** Returns a parser that has read a string of these bytes, each given as a character. */
    private static JsonBytesParser parser(String bytes) {
        JsonBytesParser parser = Texts.parser(("\"" + bytes + "\"").getBytes(ISO_8859_1), JsonLimits.DEFAULTS);
        parser.next();
        return parser;
    }
}
