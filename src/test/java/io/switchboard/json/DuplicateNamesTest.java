package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\u0061\":1,\"a\":2}",
                "{\"\\u0061\":1,\"\\u0061\":2}",
                "{\"b\":1,\"a\":1,\"c\":1,\"a\":2}",
                "{\"x\":{\"a\":1,\"a\":2}}",
                "[[{\"a\":1,\"a\":2}]]",
                "{\"a\":{\"b\":[{}]},\"a\":2}",
                "{\"x\":{\"b\":1},\"a\":[{\"a\":1}],\"a\":2}"
            })
    void findsANameThatComesTwice(String text) {
        assertEquals("a", duplicate(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"a\"}",
                "{\"a\":1,\"b\":2}",
                "{\"a\":1,\"A\":2}",
                "{\"a\":{\"a\":{\"a\":1}}}",
                "[{\"a\":1},{\"a\":2}]",
                "{\"x\":{\"a\":1},\"y\":{\"a\":2}}",
                "{\"x\":{\"a\":1},\"a\":2}",
                "{\"Aa\":1,\"BB\":2}",
                "{\"\":1,\" \":2}",
                "{\"\\u0000\":1,\"\":2}",
                "{\"\\uD800\":1,\"?\":2,\"\\uD801\":3}"
            })
    void findsNothingWhereNamesDiffer(String text) {
        assertNull(duplicate(text));
    }

    @Test
    void comparesNamesBeyondAscii() {
        assertEquals("\u00e9\u20ac", duplicate("{\"\u00e9\u20ac\":1,\"\\u00e9\u20ac\":2}"));
    }

    @Test
    void comparesNamesWithALoneSurrogate() {
        assertEquals("\ud800", duplicate("{\"\\ud800\":1,\"\\uD800\":2}"));
    }

    @Test
    void tellsTheFirstOfSeveral() {
        assertEquals("b", duplicate("{\"a\":1,\"b\":1,\"b\":2,\"a\":2}"));
    }

    @Test
    void tellsTheNextAfterTheFirstWasCleared() {
        JsonBytesParser parser = Texts.at("{\"a\":1,\"a\":2,\"b\":3,\"b\":4}", 4);
        parser.clearDuplicateName();
        Texts.readToEnd(parser);
        assertEquals("b", parser.duplicateName());
    }

    @Test
    void tellsTheSameNameAgainAfterItWasCleared() {
        JsonBytesParser parser = Texts.at("{\"a\":1,\"a\":2,\"a\":3}", 4);
        parser.clearDuplicateName();
        Texts.readToEnd(parser);
        assertEquals("a", parser.duplicateName());
    }

    @Test
    void forgetsTheNameWhenTheTextIsReset() {
        JsonBytesParser parser = Texts.at("{\"a\":1,\"a\":2}", 4);
        parser.reset("{}".getBytes(UTF_8), 0, 2);
        assertNull(parser.duplicateName());
    }

    @Test
    void forgetsOpenObjectsWhenTheTextIsReset() {
        JsonBytesParser parser = Texts.at("{\"a\":{\"b\":{\"c\":", 6);
        byte[] text = "{\"a\":1}".getBytes(UTF_8);
        parser.reset(text, 0, text.length);
        Texts.readToEnd(parser);
        assertNull(parser.duplicateName());
    }

    @Test
    void looksForNoneInATrustedText() {
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        byte[] text = "{\"a\":1,\"a\":2}".getBytes(UTF_8);
        parser.resetTrusted(text, 0, text.length);
        Texts.readToEnd(parser);
        assertNull(parser.duplicateName());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 18, 33, 300})
    void findsARepetitionOfTheFirstOfManyNames(int names) {
        assertEquals("n0", duplicate("{" + members(names, i -> "n" + i) + ",\"\\u006e0\":1}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 18, 33, 300})
    void findsARepetitionOfTheLastOfManyNames(int names) {
        String last = "n" + (names - 1);
        assertEquals(last, duplicate("{" + members(names, i -> "n" + i) + ",\"" + last + "\":1}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18, 300})
    void findsNothingAmongManyNames(int names) {
        assertNull(duplicate("{" + members(names, i -> "n" + i) + "}"));
    }

    @Test
    void keepsTheNamesOfALargeObjectApartFromThoseOfALargeMember() {
        String inner = "{" + members(40, i -> "n" + i) + "}";
        assertNull(duplicate("{" + members(20, i -> "n" + i) + ",\"x\":" + inner + ",\"n20\":" + inner + "}"));
    }

    @Test
    void remembersTheNamesOfALargeObjectBehindALargeMember() {
        String inner = "{" + members(40, i -> "n" + i) + "}";
        assertEquals("n3", duplicate("{" + members(20, i -> "n" + i) + ",\"x\":" + inner + ",\"n3\":1}"));
    }

    @Property
    void findsARepetitionExactlyWhenThereIsOne(@ForAll @Size(max = 40) List<Byte> names) {
        Set<Byte> distinct = new HashSet<>(names);
        String text = names.stream().map(name -> "\"" + name + "\":0").collect(Collectors.joining(",", "{", "}"));
        assertEquals(distinct.size() < names.size(), duplicate(text) != null);
    }

    /** Whoever compares each with each needs hours for what the tests below read. */
    private static void read(byte[] text) {
        Texts.readToEnd(Texts.parser(text, Texts.WIDE));
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void doesNotCompareEachMemberWithEach() {
        read(("{" + members(1_000_000, i -> "name" + i) + "}").getBytes(UTF_8));
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void doesNotCompareEachMemberWithEachWhereAllNamesHaveOneHash() {
        read(("{" + members(1 << 19, DuplicateNamesTest::sameHash) + "}").getBytes(UTF_8));
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void doesNotCompareTheMembersOfOneObjectWithThoseOfOthers() {
        read(JsonCorpus.bytes("[<<{\"a\":1,\"b\":2,\"c\":3},>>*1000000 0]"));
    }

    /** Makes different names of one hash code from the two pairs of letters that share one. */
    private static String sameHash(int number) {
        return IntStream.range(0, 19)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static String members(int count, IntFunction<String> name) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + name.apply(i) + "\":0")
                .collect(Collectors.joining(","));
    }

    private static String duplicate(String text) {
        JsonBytesParser parser = Texts.parser(text);
        Texts.readToEnd(parser);
        return parser.duplicateName();
    }
}
