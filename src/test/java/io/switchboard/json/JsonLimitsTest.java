package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {
    private static final JsonLimits THREE = new JsonLimits(3, 3, 3, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[]]]",
                "{'a':{'b':{'c':1}}}",
                "[[[]],[[]]]",
                "[[[],[],[],[]]]",
                "123",
                "-12",
                "1.5",
                "1e9",
                "[123,123]",
                "'abc'",
                "'\u00e9a'",
                "'\u20ac'",
                "'\\na'",
                "'a\\n'",
                "{'abc':1}",
                "{'a':1,'b':2,'c':3}",
                "[{'a':1,'b':2,'c':3},{'a':1,'b':2,'c':3}]",
                "{'a':{'a':1,'b':2,'c':3},'b':2,'c':3}",
                "[1,2,3,4,5]"
            })
    void acceptsWhatIsJustWithinALimit(String text) {
        assertTrue(Texts.accepts(bytes(text), THREE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[]]]]", "[[[{}]]]", "{'a':{'b':{'c':{}}}}", "[[[]],[[[]]]]", "[[[["})
    void refusesTheFourthLevel(String text) {
        assertEquals(JsonLimit.DEPTH, refusal(text).limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "-123", "1.25", "1e10", "[1,1234]", "{'a':1234"})
    void refusesANumberOfFourCharacters(String text) {
        assertEquals(JsonLimit.NUMBER_LENGTH, refusal(text).limit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'abcd'",
                "'abcd",
                "'\u20aca'",
                "'a\u20ac'",
                "'\\n\\n'",
                "'\\u0061'",
                "'ab\\n'",
                "{'abcd':1}",
                "{'\\u0061':1}",
                "['a','abcd']"
            })
    void refusesAStringOfFourBytes(String text) {
        assertEquals(JsonLimit.STRING_LENGTH, refusal(text).limit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':1,'b':2,'c':3,'d':4}",
                "{'a':1,'a':2,'a':3,'a':4}",
                "{'a':{'a':1,'b':2,'c':3},'b':2,'c':3,'d':4}",
                "[{'a':1,'b':2,'c':3,'d'"
            })
    void refusesTheFourthMember(String text) {
        assertEquals(JsonLimit.MEMBERS, refusal(text).limit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[[ [[]]]]|4", "[1, 1234]|4", "[ 'ab','abcd']|7", "{'a':1,'b':2,'c':3,'d':4}|19"})
    void tellsWhereTheTokenStarts(String text, int offset) {
        assertEquals(offset, refusal(text).offset());
    }

    @Test
    void countsMembersFarBeyondAFew() {
        JsonLimits limits = new JsonLimits(1, 1, 10, 40);
        assertTrue(Texts.accepts(JsonCorpus.bytes("{<<\"a\":1,>>*39\"b\":2}"), limits));
    }

    @Test
    void refusesMembersFarBeyondAFew() {
        JsonBytesParser parser =
                Texts.parser(JsonCorpus.bytes("{<<\"a\":1,>>*40\"b\":2}"), new JsonLimits(1, 1, 10, 40));
        assertEquals(
                JsonLimit.MEMBERS,
                assertThrows(JsonLimitException.class, () -> Texts.readToEnd(parser))
                        .limit());
    }

    @Test
    void keepsToTheDepthInATrustedText() {
        JsonBytesParser parser = new JsonBytesParser(THREE);
        parser.resetTrusted(bytes("[[[[]]]]"), 0, 8);
        assertThrows(JsonLimitException.class, () -> Texts.readToEnd(parser));
    }

    @Test
    void throwsTheSameAgainBehindALimit() {
        JsonBytesParser parser = Texts.parser(bytes("1234"), THREE);
        JsonLimitException first = assertThrows(JsonLimitException.class, parser::next);
        assertEquals(first, assertThrows(JsonLimitException.class, parser::next));
    }

    @Test
    void readsAnotherTextAfterOneOverALimit() {
        JsonBytesParser parser = Texts.parser(bytes("[[[["), THREE);
        assertThrows(JsonLimitException.class, () -> Texts.readToEnd(parser));
        parser.reset(bytes("[[[1]]]"), 0, 7);
        assertEquals(7, Texts.events(parser).size());
    }

    @Test
    void survivesTheLargestLimits() {
        assertTrue(Texts.accepts(bytes("{'a':['b',1]}"), Texts.WIDE));
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,1", "1,0,1,1", "1,1,0,1", "1,1,1,0", "-1,1,1,1", "1,1,1,-2147483648"})
    void cannotBeLessThanOne(int depth, int numberLength, int stringLength, int members) {
        assertThrows(IllegalArgumentException.class, () -> new JsonLimits(depth, numberLength, stringLength, members));
    }

    @Test
    void areAsPromisedByDefault() {
        assertEquals(new JsonLimits(64, 1000, 1_048_576, 10_000), JsonLimits.DEFAULTS);
    }

    private static JsonLimitException refusal(String text) {
        JsonBytesParser parser = Texts.parser(bytes(text), THREE);
        return assertThrows(JsonLimitException.class, () -> Texts.readToEnd(parser));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(UTF_8);
    }
}
