package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.message.RpcError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Body NOTHING = (context, arguments) -> null;

    private static RpcDispatcherBuilder lambda(RpcDispatcherBuilder builder, String name) {
        return builder.method(name, List.of(), void.class, NOTHING);
    }

    private static String refusal(RpcDispatcherBuilder builder, Object service) {
        return assertThrows(IllegalArgumentException.class, () -> builder.service("", service))
                .getMessage();
    }

    @Test
    void areThoseOfTheMethods() {
        assertEquals("greeted", Caller.of(new Greeter()).result("greet"));
    }

    @Test
    void areThoseOfTheAnnotations() {
        assertEquals("parted", Caller.of(new Greeter()).result("goodbye"));
    }

    @Test
    void areNotThoseOfMethodsThatAreRenamed() {
        assertEquals(RpcError.methodNotFound("part"), Caller.of(new Greeter()).error("part"));
    }

    @Test
    void areNotThoseOfMethodsWithoutAnnotation() {
        assertEquals(
                RpcError.methodNotFound("hashCode"), Caller.of(new Greeter()).error("hashCode"));
    }

    @Test
    void areExact() {
        assertEquals(RpcError.methodNotFound("Greet"), Caller.of(new Greeter()).error("Greet"));
    }

    @Test
    void haveThePrefixOfTheirService() {
        RpcDispatcher dispatcher =
                RpcDispatcher.builder().service("polite", new Greeter()).build();
        assertEquals("greeted", new Caller(dispatcher).result("polite.greet"));
    }

    @Test
    void haveAliasesWithoutPrefix() {
        RpcDispatcher dispatcher =
                RpcDispatcher.builder().service("polite", new Greeter()).build();
        assertEquals("parted", new Caller(dispatcher).result("old.bye"));
    }

    @Test
    void mayDifferInCase() {
        RpcDispatcher dispatcher =
                lambda(lambda(RpcDispatcher.builder(), "f"), "F").build();
        assertEquals(2, dispatcher.procedures().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rpc.", "rpc.discover"})
    void areNeitherEmptyNorReserved(String name) {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        String message = assertThrows(IllegalArgumentException.class, () -> lambda(builder, name))
                .getMessage();
        assertEquals(
                "the name \"" + name + "\" of the lambda registered as " + name + " is empty or reserved", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpc", "rpcs.list", "RPC.list", "my.rpc.list"})
    void areOnlyReservedByTheExactBeginning(String name) {
        assertEquals(
                1, lambda(RpcDispatcher.builder(), name).build().procedures().size());
    }

    @Test
    void areReservedThoughThePrefixMakesThem() {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.service("rpc", new Greeter()));
    }

    @Test
    void takenTwiceAreRefusedWithBothPlaces() {
        RpcDispatcherBuilder builder = lambda(RpcDispatcher.builder(), "greet");
        assertEquals(
                "the name \"greet\" is taken twice: by the lambda registered as greet and by "
                        + Greeter.class.getTypeName() + ".greet()",
                refusal(builder, new Greeter()));
    }

    @Test
    void takenTwiceByAnAliasAreRefused() {
        RpcDispatcherBuilder builder = lambda(RpcDispatcher.builder(), "old.bye");
        assertEquals(
                "the name \"old.bye\" is taken twice: by the lambda registered as old.bye and by "
                        + Greeter.class.getTypeName() + ".part()",
                refusal(builder, new Greeter()));
    }

    @Test
    void takenTwiceByOverloadsAreRefused() {
        String type = Overloaded.class.getTypeName();
        assertEquals(
                "the name \"add\" is taken twice: by " + type + ".add(String) and by " + type + ".add(int,int)",
                refusal(RpcDispatcher.builder(), new Overloaded()));
    }

    @Test
    void ofOverloadsMayBeMadeDifferent() {
        Caller caller = Caller.of(new TellingOverloads());
        assertEquals(List.of("number", "text"), List.of(caller.result("number", 1), caller.result("text", "a")));
    }

    @Test
    void ofParametersAreDifferent() {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        List<Parameter> twins = List.of(Parameter.of("a", int.class), Parameter.of("a", int.class));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> builder.method("f", twins, void.class, NOTHING))
                .getMessage();
        assertEquals("the lambda registered as f: two parameters are named a", message);
    }

    @Test
    void ofParametersAreNotEmpty() {
        assertThrows(IllegalArgumentException.class, () -> Parameter.of("", int.class));
    }

    static final class Greeter {

        @RpcMethod
        public String greet() {
            return "greeted";
        }

        @RpcMethod(name = "goodbye", alias = "old.bye")
        public String part() {
            return "parted";
        }
    }

    static final class Overloaded {

        @RpcMethod
        public int add(int a, int b) {
            return a + b;
        }

        @RpcMethod
        public String add(String a) {
            return a;
        }
    }

    static final class TellingOverloads {

        @RpcMethod(name = "number")
        public String tell(int number) {
            return "number";
        }

        @RpcMethod(name = "text")
        public String tell(String text) {
            return "text";
        }
    }
}
