package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.config.PropertyNamingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What senders call the properties of Java classes. */
class MemberNameTest {

    /** Two components, each of which has the other's name. */
    record Crossed(
            @JsonbProperty("b") int a, @JsonbProperty("a") int b) {}

    /** A class with two creators, which nobody can bind to. */
    public static class Undecided {
        @JsonbProperty("renamed")
        public int number;

        @JsonbCreator
        public static Undecided one() {
            return new Undecided();
        }

        @JsonbCreator
        public static Undecided other() {
            return new Undecided();
        }
    }

    /** A class with a creator and another property beside. */
    public static class Extended {
        @JsonbProperty("more")
        public int extra;

        @JsonbCreator
        public Extended(@JsonbProperty("1st") int first) {}
    }

    public record Named(
            int firstName, @JsonbProperty("of his own") int lastName) {}

    private static String name(Class<?> type, String property) {
        return new JsonBinding().memberName(type, property);
    }

    private static String named(String strategy, Class<?> type, String property) {
        return new JsonBinding(new JsonbConfig().withPropertyNamingStrategy(strategy)).memberName(type, property);
    }

    @Test
    void isThatOfTheFieldOrSetter() {
        assertEquals("a", name(Beans.Annotated.class, "onField"));
        assertEquals("b", name(Beans.Annotated.class, "onSetter"));
    }

    @Test
    void isNotThatOfTheGetterWhichConcernsWriting() {
        assertEquals("onGetter", name(Beans.Annotated.class, "onGetter"));
    }

    @Test
    void isThatOfASetterInAnInterface() {
        assertEquals("heading", name(Beans.Child.class, "title"));
    }

    @Test
    void mayBeOnAnotherAnnotation() {
        assertEquals("stereotyped", name(Beans.Stereotyped.class, "field"));
    }

    @Test
    void ofAComponentIsThatOfTheComponent() {
        assertEquals("txt", name(Beans.Plain.class, "text"));
        assertEquals("number", name(Beans.Plain.class, "number"));
    }

    @Test
    void mayBeTheJavaNameOfAnotherComponent() {
        assertEquals("b", name(Crossed.class, "a"));
        assertEquals("a", name(Crossed.class, "b"));
    }

    @Test
    void isThatOfTheCreatorsParameter() {
        assertEquals("long", name(Beans.Chosen.class, "number"));
        assertEquals("1st", name(Extended.class, "first"));
    }

    @Test
    void ofWhatTheCreatorDoesNotTakeIsThatOfTheProperty() {
        assertEquals("more", name(Extended.class, "extra"));
    }

    @Test
    void isTheOneThatConstructorPropertiesGive() {
        assertEquals("x", name(Beans.ByProperties.class, "x"));
        assertEquals("x", named(PropertyNamingStrategy.UPPER_CAMEL_CASE, Beans.ByProperties.class, "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, firstName",
        "LOWER_CASE_WITH_DASHES, first-name",
        "LOWER_CASE_WITH_UNDERSCORES, first_name",
        "UPPER_CAMEL_CASE, FirstName",
        "UPPER_CAMEL_CASE_WITH_SPACES, First Name"
    })
    void followsTheNamingStrategy(String strategy, String expected) {
        assertEquals(expected, named(strategy, Named.class, "firstName"));
        assertEquals(expected, named(strategy, Beans.camelCaseNames.class, "firstName"));
    }

    @Test
    void isOutOfReachOfTheNamingStrategyWhenItIsGiven() {
        assertEquals("of his own", named(PropertyNamingStrategy.UPPER_CAMEL_CASE, Named.class, "lastName"));
    }

    @ParameterizedTest
    @CsvSource({"transientField", "transientSetter", "neverHeardOf"})
    void isThePropertysOwnWhereNobodySendsIt(String property) {
        assertEquals(property, named(PropertyNamingStrategy.UPPER_CAMEL_CASE, Beans.Annotated.class, property));
    }

    @Test
    void isThePropertysOwnInAClassThatNothingIsBoundTo() {
        assertEquals("number", name(Undecided.class, "number"));
    }
}
