package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.binding.Samples.Animal;
import io.switchboard.binding.Samples.Circle;
import io.switchboard.binding.Samples.Dog;
import io.switchboard.binding.Samples.Figure;
import io.switchboard.binding.Samples.Group;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types whose JSON says which class it is of. */
class VariantsTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    @Test
    void areFoundByTheirAlias() {
        assertEquals(new Circle(3), WIRE.read("{\"kind\":\"circle\",\"radius\":3}", Figure.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"radius\":3,\"kind\":\"circle\"}",
                "{\"x\":{\"kind\":\"group\"},\"kind\":\"circle\",\"radius\":3}",
                "{\"radius\":3,\"y\":[{\"kind\":1}],\"kind\":\"\\u0063ircle\"}"
            })
    void areFoundWhereverTheAliasStands(String json) {
        assertEquals(new Circle(3), WIRE.read(json, Figure.class));
    }

    @Test
    void nest() {
        Group group = new Group(List.of(new Circle(1), new Group(List.of(new Circle(2)), Map.of())), Map.of());
        String json = WIRE.write(group, Figure.class);
        assertEquals(group, WIRE.read(json, Figure.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"square\"}", "{\"kind\":1}", "{\"kind\":null}", "{\"kind\":[\"circle\"]}"})
    void areListedWhenTheAliasIsUnknown(String json) {
        assertEquals("it.kind: one of all, circle, group", WIRE.mismatch(json, Figure.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"radius\":3}", "[]", "1"})
    void areListedWhenThereIsNoAlias(String json) {
        assertEquals("it: an object whose \"kind\" is one of all, circle, group", WIRE.mismatch(json, Figure.class));
    }

    @Test
    void mayBeNull() {
        assertEquals("none", WIRE.mismatch("null", Figure.class));
    }

    @Test
    void areTheClassItselfWithoutAliasWhenItCanBe() {
        Object animal = WIRE.read("{\"age\":3,\"teeth\":\"many\"}", Animal.class);
        assertSame(Animal.class, animal.getClass());
    }

    @Test
    void haveTheMembersOfTheirSuperclass() {
        Dog dog = assertInstanceOf(Dog.class, WIRE.read("{\"@type\":\"dog\",\"age\":3,\"teeth\":42}", Animal.class));
        assertEquals(45, dog.age + dog.teeth);
    }

    @Test
    void areCheckedWhenTheyAreAskedForByClass() {
        assertEquals("it.teeth: an integer from -32768 to 32767", WIRE.mismatch("{\"teeth\":40000}", Dog.class));
    }

    /** Variants of variants. */
    @JsonbTypeInfo(key = "outer", value = @JsonbSubtype(alias = "vehicle", type = Vehicle.class))
    public interface Thing {}

    @JsonbTypeInfo(key = "inner", value = @JsonbSubtype(alias = "car", type = Car.class))
    public interface Vehicle extends Thing {}

    public record Car(byte doors) implements Vehicle {}

    @Test
    void mayHaveVariantsThemselves() {
        String json = "{\"inner\":\"car\",\"doors\":4,\"outer\":\"vehicle\"}";
        assertEquals(new Car((byte) 4), WIRE.read(json, Thing.class));
    }

    @Test
    void areCheckedToTheLastClass() {
        String json = "{\"inner\":\"car\",\"doors\":400,\"outer\":\"vehicle\"}";
        assertEquals("it.doors: an integer from -128 to 127", WIRE.mismatch(json, Thing.class));
    }

    /** With members of any type. */
    @JsonbTypeInfo(@JsonbSubtype(alias = "loose", type = Loose.class))
    public interface Anyone {}

    public record Loose(Object any, Map<String, Object> map, JsonObject json, boolean flag) implements Anyone {}

    @JsonbTypeInfo(@JsonbSubtype(alias = "json", type = Samples.JsonVariant.class))
    public interface AnyJson {}

    @Test
    void takeAnyValueThatYassonLeavesAsItIs() {
        String json = "{\"@type\":\"loose\",\"any\":[1,\"true\",{\"a\":null}],\"flag\":true,\"json\":{\"b\":true}}";
        Loose loose = (Loose) WIRE.read(json, Anyone.class);
        assertEquals(
                "{\"@type\":\"loose\",\"any\":[1,\"true\",{\"a\":null}],\"flag\":true,\"json\":{\"b\":true}}",
                WIRE.write(loose, Anyone.class));
    }

    @Test
    void keepTheSignsOfZeros() {
        String json = "{\"everything\":{\"aDouble\":-0.0,\"aFloat\":-0e0,\"anInt\":-0},\"kind\":\"all\"}";
        Samples.Everything everything = ((Samples.All) WIRE.read(json, Figure.class)).everything();
        assertEquals(List.of(-0.0, -0f, 0), List.of(everything.aDouble(), everything.aFloat(), everything.anInt()));
    }

    @ParameterizedTest
    @CsvSource({"aDate, a date such as 2026-01-31", "aDuration, a duration such as PT1H30M", "aUri, a URI"})
    void nameTheMembersWhoseTextsCannotBeRead(String member, String expected) {
        String json = "{\"everything\":{\"" + member + "\":\"[\"},\"kind\":\"all\"}";
        assertEquals("it.everything." + member + ": " + expected, WIRE.mismatch(json, Figure.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"any\":true", "\"any\":[[false]]", "\"map\":{\"a\":true}"})
    void refuseTheLiteralsThatYassonWouldMakeStrings(String member) {
        String mismatch = WIRE.mismatch("{\"@type\":\"loose\"," + member + "}", Anyone.class);
        assertEquals("a value other than true and false", mismatch.substring(mismatch.indexOf(": ") + 2));
    }

    @Test
    void cannotHaveMembersThatYassonCannotReadThen() {
        assertThrows(IllegalArgumentException.class, () -> new JsonBinding().requireBindable(AnyJson.class));
    }
}
