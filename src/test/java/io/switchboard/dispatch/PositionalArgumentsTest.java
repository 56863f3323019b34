package io.switchboard.dispatch;

import static io.switchboard.dispatch.Signatures.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PositionalArgumentsTest {

    private final Caller caller = Caller.of(new Signatures());

    @Test
    void areTakenInOrder() {
        assertEquals("a,1", caller.result("two", "a", 1));
    }

    @Test
    void mayBeNone() {
        assertEquals("none", caller.result("none"));
    }

    @Test
    void fitBoxedParameters() {
        assertEquals("boxed 3", caller.result("boxed", 3));
    }

    @Test
    void areMissedWhereTheParameterNeedsOne() {
        assertEquals(invalid("params[1]", "an argument for the parameter second"), caller.error("two", "a"));
    }

    @Test
    void areMissedFromTheFirst() {
        assertEquals(invalid("params[0]", "an argument for the parameter first"), caller.error("two"));
    }

    @Test
    void areMissedByTheNameThatCallersKnow() {
        assertEquals(invalid("params[0]", "an argument for the parameter order"), caller.error("renamed"));
    }

    @Test
    void mustNotBeTooMany() {
        assertEquals(invalid("params[2]", "at most 2 arguments"), caller.error("two", "a", 1, "surplus"));
    }

    @Test
    void mustNotBeAnyWhereThereAreNoParameters() {
        assertEquals(invalid("params[0]", "no arguments"), caller.error("none", "surplus"));
    }

    @Test
    void mustFitTheirTypes() {
        assertEquals(invalid("params[1]", "Integer"), caller.error("two", "a", "b"));
    }

    @Test
    void mayBeLeftOutWhereThereIsADefault() {
        assertEquals("a,5", caller.result("defaults", "a"));
    }

    @Test
    void takePrecedenceOverADefault() {
        assertEquals("a,6", caller.result("defaults", "a", 6));
    }

    @Test
    void mustFitThoughThereIsADefault() {
        assertEquals(invalid("params[1]", "Integer"), caller.error("defaults", "a", "b"));
    }
}
