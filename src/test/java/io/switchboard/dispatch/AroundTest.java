package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.message.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AroundTest {

    public static class Service {

        @RpcMethod
        public String how(CallContext context, String word) {
            return word + (context.argumentsNamed() ? " by name" : " by position");
        }
    }

    private final List<String> seen = new ArrayList<>();

    private UnaryOperator<Procedure> noting(String who) {
        return procedure -> new Lambda(
                procedure.names().get(0), procedure.parameters(), procedure.resultType(), (context, arguments) -> {
                    seen.add(who + " " + arguments[0]);
                    return procedure.call(context, arguments);
                });
    }

    private Caller caller() {
        return new Caller(RpcDispatcher.builder()
                .around(noting("outer"))
                .around(noting("inner"))
                .service("", new Service())
                .build());
    }

    @Test
    void whatWasSetLaterStandsInside() {
        caller().result("how", "a");
        assertEquals(List.of("outer a", "inner a"), seen);
    }

    @Test
    void argumentsThatDoNotFitDoNotGetThere() {
        caller().error("how", 5);
        assertEquals(List.of(), seen);
    }

    @Test
    void whatWasAddedBeforeIsLeftAsItIs() {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .service("", new Service())
                .around(noting("late"))
                .build();
        new Caller(dispatcher).result("how", "a");
        assertEquals(List.of(), seen);
    }

    @Test
    void methodsShowTheirObjectAndClass() {
        Service service = new Service();
        RpcDispatcher.builder()
                .around(procedure -> {
                    MethodProcedure method = (MethodProcedure) procedure;
                    seen.add(String.valueOf(method.target() == service && method.type() == Service.class));
                    return procedure;
                })
                .service("", service);
        assertEquals(List.of("true"), seen);
    }

    @Test
    void callKnowsThatItsArgumentsCameByName() {
        assertTrue(caller().resultNamed("how", Map.of("word", "a")).equals("a by name"));
        assertTrue(caller().result("how", "a").equals("a by position"));
    }
}
