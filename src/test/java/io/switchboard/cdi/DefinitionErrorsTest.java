package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcMethod;
import io.switchboard.dispatch.RpcParam;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

class DefinitionErrorsTest {

    private static void assertRefused(Class<?> beanClass, String... reasons) {
        String message = refusal(beanClass);
        for (String reason : reasons) {
            assertTrue(message.contains(reason), message);
        }
    }

    private static String refusal(Class<?>... beanClasses) {
        return assertThrows(
                        RuntimeException.class,
                        () -> CdiServer.weld(beanClasses).initialize().close())
                .getMessage();
    }

    @RpcService
    static class Hidden {
        @RpcMethod
        void hidden() {}
    }

    @Test
    void aCallableMethodMustBePublic() {
        assertRefused(Hidden.class, "Hidden.hidden() must be public");
    }

    @RpcService
    static class Static {
        @RpcMethod
        public static void fixed() {}
    }

    @Test
    void aCallableMethodMustNotBeStatic() {
        assertRefused(Static.class, "Static.fixed() must be public and not static");
    }

    @RpcService
    static class BadDefault {
        @RpcMethod
        public int page(@RpcParam(defaultValue = "many") int size) {
            return size;
        }
    }

    @Test
    void aDefaultMustFitItsParameter() {
        assertRefused(BadDefault.class, "the default of the parameter size", "BadDefault.page(int)");
    }

    @RpcService
    static class NegativeTimeout {
        @RpcMethod(timeoutMillis = -1)
        public void hurry() {}
    }

    @Test
    void aTimeoutMustNotBeNegative() {
        assertRefused(NegativeTimeout.class, "the timeout of ", "NegativeTimeout.hurry() is negative");
    }

    @RpcService
    static class NegativeCalls {
        @RpcMethod(maxInFlight = -1)
        public void few() {}
    }

    @Test
    void aNumberOfCallsMustNotBeNegative() {
        assertRefused(NegativeCalls.class, "the maxInFlight of ", "NegativeCalls.few() is negative");
    }

    @RpcService
    static class NegativeBytes {
        @RpcMethod(maxResponseBytes = -1)
        public void little() {}
    }

    @Test
    void aNumberOfBytesMustNotBeNegative() {
        assertRefused(NegativeBytes.class, "the maxResponseBytes of ", "NegativeBytes.little() is negative");
    }

    @RpcService("twice")
    static class Overloaded {
        @RpcMethod
        public void go(int a) {}

        @RpcMethod
        public void go(String a) {}
    }

    @Test
    void aNameTakenTwiceInOneBeanNamesBothMethods() {
        assertRefused(Overloaded.class, "\"twice.go\" is taken twice", "go(int)", "go(String)");
    }

    @RpcService("rpc")
    static class Reserved {
        @RpcMethod
        public void discover() {}
    }

    @Test
    void aReservedNameIsRefused() {
        assertRefused(Reserved.class, "\"rpc.discover\"", "Reserved.discover()");
    }

    @RpcService
    static class SameNames {
        @RpcMethod
        public void go(@RpcParam("x") int a, @RpcParam("x") int b) {}
    }

    @Test
    void twoParametersOfOneNameAreRefused() {
        assertRefused(SameNames.class, "SameNames.go(int,int): two parameters are named x");
    }

    @RpcService
    static class Empty {}

    @Test
    void aServiceWithoutCallableMethodsIsRefused() {
        assertRefused(Empty.class, "Empty has no method annotated with @RpcMethod");
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Watched {}

    @Watched
    @Interceptor
    @Priority(1)
    static class Watcher {
        @AroundInvoke
        Object watch(InvocationContext context) throws Exception {
            return context.proceed();
        }
    }

    @Watched
    @RpcService
    static final class Final {
        @RpcMethod
        public String last() {
            return "called";
        }
    }

    @Test
    void aFinalClassCannotBeIntercepted() {
        assertTrue(refusal(Final.class, Watcher.class).contains("Final"));
    }

    @Test
    void aFinalClassThatNothingStandsBeforeCanBeCalled() {
        try (CdiServer server = CdiServer.of(Final.class)) {
            assertEquals("called", server.call("last"));
        }
    }

    @RpcService("one")
    interface One {
        @RpcMethod
        default void one() {}
    }

    @RpcService("two")
    interface Two {}

    @ApplicationScoped
    static class Both implements One, Two {}

    @Test
    void unrelatedInterfacesMustNotGiveDifferentPrefixes() {
        assertRefused(Both.class, "Both has the prefix \"one\" from", "and \"two\" from");
    }

    @RpcService("both")
    static class Decided implements One, Two {}

    @Test
    void theClassItselfDecidesBetweenTheInterfaces() {
        try (CdiServer server = CdiServer.of(Decided.class)) {
            assertEquals(null, server.call("both.one"));
        }
    }
}
