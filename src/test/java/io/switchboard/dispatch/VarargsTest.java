package io.switchboard.dispatch;

import static io.switchboard.dispatch.Signatures.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VarargsTest {

    private final Caller caller = Caller.of(new Signatures());

    @Test
    void takeTheRestByPosition() {
        assertEquals("a[b, c]", caller.result("varargs", "a", "b", "c"));
    }

    @Test
    void takeNothingByPosition() {
        assertEquals("a[]", caller.result("varargs", "a"));
    }

    @Test
    void takeManyPrimitives() {
        assertEquals(10, caller.result("sum", 1, 2, 3, 4));
    }

    @Test
    void takeNoPrimitives() {
        assertEquals(0, caller.result("sum"));
    }

    @Test
    void takeValuesOfAGenericType() {
        assertEquals(2, caller.result("lists", List.of("a"), List.of("b")));
    }

    @Test
    void takeAnArrayByName() {
        assertEquals("a[b, c]", caller.resultNamed("varargs", Map.of("first", "a", "rest", new String[] {"b", "c"})));
    }

    @Test
    void takeNothingByName() {
        assertEquals("a[]", caller.resultNamed("varargs", Map.of("first", "a")));
    }

    @Test
    void needTheArgumentsBeforeThem() {
        assertEquals(invalid("params[0]", "an argument for the parameter first"), caller.error("varargs"));
    }

    @Test
    void mustEachFit() {
        assertEquals(invalid("params[2]", "String"), caller.error("varargs", "a", "b", 3));
    }

    @Test
    void mustStandLast() {
        Parameter rest = new Parameter("rest", String[].class, Parameter.Kind.VARARGS, null);
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        List<Parameter> parameters = List.of(rest, Parameter.of("last", String.class));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> builder.method("f", parameters, String.class, (context, arguments) -> null))
                .getMessage();
        assertTrue(message.endsWith("only the last parameter can take the rest"), message);
    }

    @Test
    void mustBeAnArray() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Parameter("rest", String.class, Parameter.Kind.VARARGS, null));
    }
}
