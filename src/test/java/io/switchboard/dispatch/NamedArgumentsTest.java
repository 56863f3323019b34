package io.switchboard.dispatch;

import static io.switchboard.dispatch.Signatures.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedArgumentsTest {

    private final Caller caller = Caller.of(new Signatures());

    @Test
    void areTakenInAnyOrder() {
        assertEquals("a,1", caller.resultNamed("two", Map.of("second", 1, "first", "a")));
    }

    @Test
    void haveTheNameThatTheAnnotationGives() {
        assertEquals("x", caller.resultNamed("renamed", Map.of("order", "x")));
    }

    @Test
    void doNotHaveTheDeclaredNameOfARenamedParameter() {
        assertEquals(invalid("params.o", "no parameter of this name"), caller.errorNamed("renamed", Map.of("o", "x")));
    }

    @Test
    void areMissedWhereTheParameterNeedsOne() {
        assertEquals(
                invalid("params.second", "an argument for the parameter second"),
                caller.errorNamed("two", Map.of("first", "a")));
    }

    @Test
    void mustBeKnown() {
        assertEquals(
                invalid("params.third", "no parameter of this name"),
                caller.errorNamed("two", Map.of("first", "a", "second", 1, "third", 2)));
    }

    @Test
    void areKnownByTheirExactNames() {
        assertEquals(
                invalid("params.FIRST", "no parameter of this name"), caller.errorNamed("two", Map.of("FIRST", "a")));
    }

    @Test
    void areNamedInShortWhateverTheirNames() {
        assertEquals(
                invalid("params[\"" + "<".repeat(64) + "…\"]", "no parameter of this name"),
                caller.errorNamed("two", Map.of("<".repeat(900_000), 1)));
        assertEquals(
                invalid("params[\"a\\\"b.c\\u0000\"]", "no parameter of this name"),
                caller.errorNamed("two", Map.of("a\"b.c\0", 1)));
    }

    @Test
    void areNamedInTheSameWayWhenTheyAreMissed() {
        List<Parameter> two = List.of(Parameter.of("first", String.class), Parameter.of("the order", String.class));
        assertEquals(
                invalid("params[\"the order\"]", "an argument for the parameter the order"),
                new Caller(RpcDispatcher.builder()
                                .method("take", two, String.class, (context, arguments) -> "taken")
                                .build())
                        .errorNamed("take", Map.of("first", "a")));
    }

    @Test
    void mustFitTheirTypes() {
        assertEquals(
                invalid("params.second", "Integer"), caller.errorNamed("two", Map.of("first", "a", "second", "b")));
    }

    @Test
    void mayBeLeftOutWhereThereIsADefault() {
        assertEquals("a,5", caller.resultNamed("defaults", Map.of("first", "a")));
    }

    @Test
    void takePrecedenceOverADefault() {
        assertEquals("a,6", caller.resultNamed("defaults", Map.of("first", "a", "second", 6)));
    }

    @Test
    void mustNotBeGivenToAMethodWithoutParameters() {
        assertEquals(invalid("params.x", "no parameter of this name"), caller.errorNamed("none", Map.of("x", 1)));
    }

    @Test
    void areAskedForInTheOrderInWhichTheyWereSent() {
        ListParams params = new ListParams(List.of("second", "first"), List.of(1, "a"));
        assertEquals("a,1", caller.call("two", params).result());
    }
}
