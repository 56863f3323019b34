package io.switchboard.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.json.JsonCorpus.Sample;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCorpusTest {
    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#accept")
    void acceptsWhatIsJson(Sample sample) {
        assertTrue(Texts.accepts(sample.bytes(), JsonLimits.DEFAULTS));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void rejectsWhatIsNotJson(Sample sample) {
        JsonBytesParser parser = Texts.parser(sample.bytes(), JsonLimits.DEFAULTS);
        assertThrows(JsonSyntaxException.class, () -> Texts.readToEnd(parser));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void rejectsWithinTheBoundsOfTheText(Sample sample) {
        JsonBytesParser parser = Texts.parser(sample.bytes(), JsonLimits.DEFAULTS);
        long offset = assertThrows(JsonSyntaxException.class, () -> Texts.readToEnd(parser))
                .getLocation()
                .getStreamOffset();
        assertTrue(offset >= 0 && offset <= sample.bytes().length, "offset " + offset);
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#either")
    void survivesWhatMayBeTooMuch(Sample sample) {
        Texts.accepts(sample.bytes(), JsonLimits.DEFAULTS);
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#either")
    void survivesWhatMayBeTooMuchEvenWithoutLimits(Sample sample) {
        Texts.accepts(sample.bytes(), Texts.WIDE);
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void doesNotLookBehindTheEndOfTheText(Sample sample) {
        byte[] closed = Arrays.copyOf(sample.bytes(), sample.bytes().length + 2);
        closed[sample.bytes().length] = '"';
        closed[sample.bytes().length + 1] = ']';
        JsonBytesParser parser = new JsonBytesParser(JsonLimits.DEFAULTS);
        parser.reset(closed, 0, sample.bytes().length);
        assertThrows(JsonSyntaxException.class, () -> Texts.readToEnd(parser));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#accept")
    void readsTheSameEventsOfATrustedText(Sample sample) {
        JsonBytesParser trusting = new JsonBytesParser(JsonLimits.DEFAULTS);
        trusting.resetTrusted(sample.bytes(), 0, sample.bytes().length);
        assertEquals(Texts.events(Texts.parser(sample.bytes(), JsonLimits.DEFAULTS)), Texts.events(trusting));
    }

    @ParameterizedTest
    @MethodSource("io.switchboard.json.JsonCorpus#reject")
    void survivesTrustInTheWrongText(Sample sample) {
        JsonBytesParser trusting = new JsonBytesParser(JsonLimits.DEFAULTS);
        trusting.resetTrusted(sample.bytes(), 0, sample.bytes().length);
        try {
            Texts.events(trusting);
        } catch (JsonSyntaxException expected) {
            assertTrue(expected.getLocation().getStreamOffset() <= sample.bytes().length);
        }
    }

    @Test
    void rejectsTheEmptyText() {
        assertFalse(Texts.accepts(new byte[0], JsonLimits.DEFAULTS));
    }

    @Test
    void readsAHundredThousandLevelsWithoutALimit() {
        assertTrue(Texts.accepts(JsonCorpus.bytes("<<[>>*100000<<]>>*100000"), Texts.WIDE));
    }

    @Test
    void refusesAHundredThousandLevelsByDefault() {
        JsonBytesParser parser = Texts.parser(JsonCorpus.bytes("<<[>>*100000"), JsonLimits.DEFAULTS);
        assertEquals(
                JsonLimit.DEPTH,
                assertThrows(JsonLimitException.class, () -> Texts.readToEnd(parser))
                        .limit());
    }
}
