package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.message.CallContext;
import io.switchboard.message.Params;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallContextTest {

    private final Caller caller = Caller.of(new Curious());

    @Test
    void isGivenToTheOnlyParameter() {
        assertEquals("test only 1", caller.result("only"));
    }

    @Test
    void isGivenToTheFirstParameter() {
        assertEquals("first a", caller.result("first", "a"));
    }

    @Test
    void isGivenToAParameterInBetween() {
        assertEquals("a between b", caller.result("between", "a", "b"));
    }

    @Test
    void isGivenToTheLastParameter() {
        assertEquals("a b last", caller.result("last", "a", "b"));
    }

    @Test
    void isGivenAsOftenAsItIsWanted() {
        assertEquals("twice a twice", caller.result("twice", "a"));
    }

    @Test
    void isGivenBeforeVarargs() {
        assertEquals("rest 3", caller.result("rest", 1, 2, 3));
    }

    @Test
    void isGivenWhenArgumentsComeByName() {
        assertEquals("a between b", caller.resultNamed("between", Map.of("a", "a", "b", "b")));
    }

    @Test
    void isNoParameterThatCallersSee() {
        Procedure between = caller.dispatcher().procedures().stream()
                .filter(p -> p.names().contains("between"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("a", "b"),
                between.parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void cannotBeSentByACaller() {
        assertEquals(
                Signatures.invalid("params.context", "no parameter of this name"),
                caller.errorNamed("only", Map.of("context", "forged")));
    }

    @Test
    void knowsTheAliasThatWasCalled() {
        assertEquals("test alias 1", caller.result("alias"));
    }

    @Test
    void knowsThatANotificationHasNoIdentifier() {
        StringBuilder told = new StringBuilder();
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(), void.class, (context, arguments) -> told.append(context.id()))
                .build();
        dispatcher.dispatch(new RpcRequest(null, "f", Params.NONE), TransportContext.named("test"));
        assertEquals("Optional.empty", told.toString());
    }

    static final class Curious {

        @RpcMethod(alias = "alias")
        public String only(CallContext context) {
            return context.transport() + " " + context.method() + " "
                    + context.id().map(RpcId::text).orElse("none");
        }

        @RpcMethod
        public String first(CallContext context, String a) {
            return context.method() + " " + a;
        }

        @RpcMethod
        public String between(String a, CallContext context, String b) {
            return a + " " + context.method() + " " + b;
        }

        @RpcMethod
        public String last(String a, String b, CallContext context) {
            return a + " " + b + " " + context.method();
        }

        @RpcMethod
        public String twice(CallContext one, String a, CallContext other) {
            return one.method() + " " + a + " " + other.method();
        }

        @RpcMethod
        public String rest(CallContext context, int... numbers) {
            return context.method() + " " + numbers.length;
        }
    }
}
