package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.dispatch.RpcParam;
import io.switchboard.message.RpcError;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationTest {

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Loud {}

    @Loud
    @Interceptor
    @Priority(1)
    static class Shouting {
        @AroundInvoke
        Object shout(InvocationContext context) throws Exception {
            return context.proceed() + "!";
        }
    }

    interface Speaker {
        @RpcMethod
        String speak();
    }

    @Decorator
    @Priority(1)
    @Dependent
    static class Politeness implements Speaker {
        @Inject
        @Delegate
        Speaker speaker;

        @Override
        public String speak() {
            return "please " + speaker.speak();
        }
    }

    @RpcService("shared")
    static class SharedSpeaker implements Speaker {
        @Loud
        @Override
        public String speak() {
            return "listen";
        }
    }

    @Dependent
    @RpcService("brief")
    static class BriefSpeaker implements Speaker {
        @Loud
        @Override
        public String speak() {
            return "listen";
        }
    }

    @Test
    void interceptorsOfASharedBeanApply() {
        try (CdiServer server = CdiServer.of(SharedSpeaker.class, Shouting.class)) {
            assertEquals("listen!", server.call("shared.speak"));
        }
    }

    @Test
    void interceptorsOfADependentBeanApply() {
        try (CdiServer server = CdiServer.of(BriefSpeaker.class, Shouting.class)) {
            assertEquals("listen!", server.call("brief.speak"));
        }
    }

    @Test
    void decoratorsApplyAndAreNoServicesThemselves() {
        try (CdiServer server = CdiServer.of(SharedSpeaker.class, Politeness.class)) {
            assertEquals("please listen", server.call("shared.speak"));
        }
    }

    @RpcService
    static class Arguments {
        @RpcMethod
        public String page(@RpcParam("from") int start, @RpcParam(defaultValue = "10") int size) {
            return start + "+" + size;
        }

        @RpcMethod
        public int count(String... words) {
            return words.length;
        }

        @RpcMethod
        public boolean given(Optional<String> word) {
            return word.isPresent();
        }

        @RpcMethod
        public void nothing() {}
    }

    private static CdiServer arguments() {
        return CdiServer.of(Arguments.class);
    }

    @Test
    void argumentsComeByTheNamesOfTheParameters() {
        try (CdiServer server = arguments()) {
            Map<String, Integer> named = Map.of("size", 5, "from", 1);
            assertEquals("1+5", server.respond("page", ListParams.named(named)).result());
        }
    }

    @Test
    void anArgumentLeftOutTakesItsDefault() {
        try (CdiServer server = arguments()) {
            assertEquals("3+10", server.call("page", 3));
        }
    }

    @Test
    void anArgumentOfTheWrongTypeIsInvalid() {
        try (CdiServer server = arguments()) {
            assertEquals(RpcError.INVALID_PARAMS, server.fail("page", "3").code());
        }
    }

    @Test
    void theLastParameterTakesTheRest() {
        try (CdiServer server = arguments()) {
            assertEquals(3, server.call("count", "a", "b", "c"));
        }
    }

    @Test
    void theRestMayBeEmpty() {
        try (CdiServer server = arguments()) {
            assertEquals(0, server.call("count"));
        }
    }

    @Test
    void anOptionalArgumentMayBeGiven() {
        try (CdiServer server = arguments()) {
            assertEquals(true, server.call("given", "word"));
        }
    }

    @Test
    void anOptionalArgumentMayBeLeftOut() {
        try (CdiServer server = arguments()) {
            assertEquals(false, server.call("given"));
        }
    }

    @Test
    void aMethodWithoutResultReturnsNull() {
        try (CdiServer server = arguments()) {
            assertEquals(null, server.call("nothing"));
        }
    }
}
