package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RpcDispatcherTest {

    private static final TransportContext CONTEXT = TransportContext.named("test");

    private static RpcDispatcherBuilder lambdas() {
        return RpcDispatcher.builder()
                .method("zero", List.of(), int.class, (context, arguments) -> 0)
                .method("id", List.of(Parameter.of("x", int.class)), int.class, (context, arguments) -> arguments[0]);
    }

    private static RpcRequest request(String id, String method) {
        return new RpcRequest(id == null ? null : new RpcId(id), method, Params.NONE);
    }

    @Test
    void callsLambdas() {
        assertEquals(5, new Caller(lambdas().build()).result("id", 5));
    }

    @Test
    void bindsTheArgumentsOfLambdas() {
        assertEquals(
                RpcError.invalidParams("params[0]", "Integer"),
                new Caller(lambdas().build()).error("id", "five"));
    }

    @Test
    void givesLambdasTheirDefaults() {
        Parameter parameter = Parameter.optional("x", int.class, 3);
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(parameter), int.class, (context, arguments) -> arguments[0])
                .build();
        assertEquals(3, new Caller(dispatcher).result("f"));
    }

    @Test
    void describesLambdasByTheirNames() {
        Procedure procedure = lambdas().build().procedures().iterator().next();
        assertEquals("the lambda registered as zero", procedure.origin());
        assertEquals("", procedure.description());
    }

    @Test
    void echoesTheIdentifier() {
        assertEquals(
                new RpcId("99999999999999999999.0"),
                lambdas()
                        .build()
                        .dispatch(request("99999999999999999999.0", "zero"), CONTEXT)
                        .id());
    }

    @Test
    void answersANotificationWithoutIdentifier() {
        assertNull(lambdas().build().dispatch(request(null, "zero"), CONTEXT).id());
    }

    @Test
    void echoesTheIdentifierOfAFailure() {
        assertEquals(
                new RpcId("1"),
                lambdas().build().dispatch(request("1", "nothing"), CONTEXT).id());
    }

    @Test
    void hasNoProceduresUnlessTheyAreAdded() {
        assertEquals(
                RpcError.methodNotFound("f"), new Caller(RpcDispatcher.builder().build()).error("f"));
    }

    @Test
    void listsProceduresInTheOrderInWhichTheyWereAdded() {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            names.add("f" + i);
            builder.method("f" + i, List.of(), void.class, (context, arguments) -> null);
        }
        assertEquals(
                names,
                builder.build().procedures().stream().map(p -> p.names().get(0)).toList());
    }

    @Test
    void listsAProcedureWithAliasesOnce() {
        RpcDispatcher dispatcher = Caller.of(new NamesTest.Greeter()).dispatcher();
        assertEquals(2, dispatcher.procedures().size());
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        RpcDispatcherBuilder builder = lambdas();
        RpcDispatcher dispatcher = builder.build();
        builder.method("late", List.of(), void.class, (context, arguments) -> null);
        assertEquals(RpcError.methodNotFound("late"), new Caller(dispatcher).error("late"));
    }

    @Test
    void knowsTheTimeoutThatAMethodDeclares() {
        RpcDispatcher dispatcher = Caller.of(new Hurried()).dispatcher();
        assertEquals(
                Optional.of(Duration.ofMillis(250)),
                dispatcher.procedure("hurry").orElseThrow().timeout());
    }

    @Test
    void knowsNoTimeoutOfAMethodThatDeclaresNone() {
        assertEquals(
                Optional.empty(),
                lambdas().build().procedure("zero").orElseThrow().timeout());
    }

    /** A service with a time limit of its own. */
    static class Hurried {
        @RpcMethod(timeoutMillis = 250)
        public void hurry() {}
    }

    @Test
    void checksTheTypesThatParamsWillBeAskedFor() {
        List<Type> types = new ArrayList<>();
        lambdas().build().requireBindable(types::add);
        assertEquals(List.of(int.class), types);
    }

    @Test
    void checksWhatIsInAnOptional() {
        List<Type> types = new ArrayList<>();
        Caller.of(new OneOptional()).dispatcher().requireBindable(types::add);
        assertEquals(List.of(String.class), types);
    }

    @Test
    void namesTheParameterThatCannotBeBound() {
        RpcDispatcher dispatcher = lambdas().build();
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> dispatcher.requireBindable(type -> {
                            throw new IllegalArgumentException("no " + type);
                        }))
                .getMessage();
        assertEquals("the parameter x of the lambda registered as id: no int", message);
    }

    static final class OneOptional {

        @RpcMethod
        public void f(Optional<String> text) {}
    }
}
