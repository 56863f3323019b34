package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.binding.Samples.Circle;
import io.switchboard.binding.Samples.Color;
import io.switchboard.binding.Samples.Figure;
import io.switchboard.binding.Samples.Group;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Whatever is written is read back as it was. */
class RoundTripPropertyTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    private static StringArbitrary text() {
        return Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(10);
    }

    /** Halves of characters have no form in UTF-8. */
    private static char[] surrogates() {
        char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return all;
    }

    private static Arbitrary<Figure> figure() {
        Arbitrary<Figure> circle = Arbitraries.integers().map(Circle::new);
        return Arbitraries.recursive(
                () -> circle,
                inner -> inner.list()
                        .ofMaxSize(2)
                        .map(figures -> new Group(figures, figures.isEmpty() ? null : Map.of("x", figures.get(0)))),
                0,
                3);
    }

    private static Arbitrary<BigDecimal> decimal() {
        return Arbitraries.bigIntegers()
                .flatMap(digits ->
                        Arbitraries.integers().between(-900, 900).map(scale -> new BigDecimal(digits, scale)));
    }

    private static Arbitrary<LocalDate> date() {
        return Arbitraries.longs().between(-700_000, 2_900_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Rich> rich(Arbitrary<Rich> next) {
        return Arbitraries.randoms()
                .flatMap(random -> next.map(inner -> new Rich(
                        random.nextInt(),
                        sample(Arbitraries.longs().injectNull(0.2)),
                        (short) random.nextInt(),
                        sample(Arbitraries.doubles()),
                        sample(Arbitraries.floats().injectNull(0.2)),
                        random.nextBoolean(),
                        sample(Arbitraries.chars().range('\u0000', '\ud7ff')),
                        sample(text().injectNull(0.2)),
                        sample(decimal().injectNull(0.2)),
                        sample(Arbitraries.bigIntegers().injectNull(0.2)),
                        sample(Arbitraries.of(Color.class).injectNull(0.2)),
                        new UUID(random.nextLong(), random.nextLong()),
                        sample(date().injectNull(0.2)),
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                        random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty(),
                        Optional.ofNullable(sample(text().injectNull(0.2))),
                        sample(Arbitraries.integers().injectNull(0.2).list().ofMaxSize(3)),
                        sample(Arbitraries.bytes().list().ofMaxSize(2).list().ofMaxSize(2)),
                        sample(Arbitraries.maps(text(), Arbitraries.doubles()).ofMaxSize(3)),
                        sample(Arbitraries.maps(
                                Arbitraries.of(Color.class), text().list().ofMaxSize(2))),
                        sample(Arbitraries.maps(Arbitraries.integers(), Arbitraries.of(true, false))
                                .ofMaxSize(3)),
                        sample(figure()),
                        sample(figure().list().ofMaxSize(2)),
                        inner)));
    }

    private static <T> T sample(Arbitrary<T> arbitrary) {
        return arbitrary.sample();
    }

    @Provide
    Arbitrary<Rich> riches() {
        return Arbitraries.lazyOf(() -> rich(Arbitraries.just(null)), () -> rich(rich(Arbitraries.just(null))));
    }

    @Property(tries = 300)
    void recordsAreReadBackEqual(@ForAll("riches") Rich rich) {
        assertEquals(rich, WIRE.read(WIRE.write(rich, Rich.class), Rich.class));
    }

    @Property
    void doublesAreReadBackEqual(@ForAll double value) {
        assertEquals(value, WIRE.read(WIRE.write(value, double.class), double.class));
    }

    @Property
    void floatsAreReadBackEqual(@ForAll float value) {
        assertEquals(value, WIRE.read(WIRE.write(value, float.class), float.class));
    }

    @Property
    void longsAreReadBackEqual(@ForAll long value) {
        assertEquals(value, WIRE.read(WIRE.write(value, long.class), long.class));
    }

    @Property
    void listsOfStringsAreReadBackEqual(@ForAll("texts") List<String> value) {
        var type = new TypeToken<List<String>>() {}.type();
        assertEquals(value, WIRE.read(WIRE.write(value, type), type));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(5);
    }

    @Property
    void mapsWithAnyKeysAreReadBackEqual(@ForAll("maps") Map<String, BigDecimal> value) {
        var type = new TypeToken<Map<String, BigDecimal>>() {}.type();
        assertEquals(value, WIRE.read(WIRE.write(value, type), type));
    }

    @Provide
    Arbitrary<Map<String, BigDecimal>> maps() {
        return Arbitraries.maps(text(), decimal()).ofMaxSize(5);
    }
}
