package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Procedure;
import io.switchboard.dispatch.RpcMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceDiscoveryTest {

    @RpcService("calc")
    static class Calculator {
        @RpcMethod(description = "Adds.", alias = "plus")
        public int add(int a, int b) {
            return a + b;
        }

        public int secret() {
            return 42;
        }
    }

    @Test
    void thePrefixStandsBeforeTheName() {
        try (CdiServer server = CdiServer.of(Calculator.class)) {
            assertEquals(5, server.call("calc.add", 2, 3));
        }
    }

    @Test
    void anAliasStandsWithoutThePrefix() {
        try (CdiServer server = CdiServer.of(Calculator.class)) {
            assertEquals(5, server.call("plus", 2, 3));
        }
    }

    @Test
    void theDescriptionIsKept() {
        try (CdiServer server = CdiServer.of(Calculator.class)) {
            Procedure add = server.dispatcher.procedures().iterator().next();
            assertEquals("Adds.", add.description());
        }
    }

    @Test
    void aMethodWithoutTheAnnotationCannotBeCalled() {
        try (CdiServer server = CdiServer.of(Calculator.class)) {
            assertFalse(server.offers("calc.secret"));
        }
    }

    @Test
    void aBeanCanBeLeftOut() {
        try (CdiServer server = CdiServer.exposing(beanClass -> beanClass != Calculator.class, Calculator.class)) {
            assertFalse(server.offers("calc.add"));
        }
    }

    @ApplicationScoped
    static class Nameless {
        @RpcMethod
        public String hello() {
            return "hello";
        }
    }

    @Test
    void aBeanWithoutAServiceAnnotationHasNoPrefix() {
        try (CdiServer server = CdiServer.of(Nameless.class)) {
            assertEquals("hello", server.call("hello"));
        }
    }

    @RpcService("greeter")
    interface Greeter {
        @RpcMethod
        String greet(String name);

        @RpcMethod
        default String wave() {
            return "waves";
        }
    }

    @ApplicationScoped
    static class PoliteGreeter implements Greeter {
        @Override
        public String greet(String name) {
            return "Good day, " + name;
        }
    }

    @Test
    void annotationsOfAnInterfaceCount() {
        try (CdiServer server = CdiServer.of(PoliteGreeter.class)) {
            assertEquals("Good day, Ada", server.call("greeter.greet", "Ada"));
        }
    }

    @Test
    void aDefaultMethodOfAnInterfaceCanBeCalled() {
        try (CdiServer server = CdiServer.of(PoliteGreeter.class)) {
            assertEquals("waves", server.call("greeter.wave"));
        }
    }

    @RpcService("nearer")
    interface NearerGreeter extends Greeter {}

    @ApplicationScoped
    static class NearGreeter extends PoliteGreeter implements NearerGreeter {}

    @Test
    void theNearestOfRelatedInterfacesGivesThePrefix() {
        try (CdiServer server = CdiServer.of(NearGreeter.class)) {
            assertTrue(server.offers("nearer.greet"));
        }
    }

    abstract static class Store<T> {
        @RpcMethod
        public List<T> twice(T item) {
            return List.of(item, item);
        }

        @RpcMethod
        public abstract T keep(T item);
    }

    @RpcService("texts")
    static class TextStore extends Store<String> {
        @Override
        public String keep(String item) {
            return "kept " + item;
        }
    }

    @Test
    void aMethodOfAGenericSuperclassIsInherited() {
        try (CdiServer server = CdiServer.of(TextStore.class)) {
            assertEquals(List.of("a", "a"), server.call("texts.twice", "a"));
        }
    }

    @Test
    void aGenericMethodIsImplementedOnceInSpiteOfItsBridge() {
        try (CdiServer server = CdiServer.of(TextStore.class)) {
            assertEquals("kept a", server.call("texts.keep", "a"));
        }
    }

    @RpcService("private")
    @Dependent
    private static class Private {
        @RpcMethod
        public String hello() {
            return "from inside";
        }
    }

    @Test
    void theClassNeedNotBePublic() {
        try (CdiServer server = CdiServer.of(Private.class)) {
            assertEquals("from inside", server.call("private.hello"));
        }
    }

    @Dependent
    @Typed(Runnable.class)
    static class Restricted implements Runnable {
        @RpcMethod
        public String restricted() {
            return "called";
        }

        @Override
        public void run() {}
    }

    @Test
    void theTypesOfTheBeanNeedNotIncludeItsClass() {
        try (CdiServer server = CdiServer.of(Restricted.class)) {
            assertEquals("called", server.call("restricted"));
        }
    }

    @Vetoed
    @RpcService("vetoed")
    static class Vetoes {
        @RpcMethod
        public String hello() {
            return "never";
        }
    }

    @Test
    void aVetoedClassIsNotExposed() {
        try (CdiServer server = CdiServer.of(Vetoes.class)) {
            assertFalse(server.offers("vetoed.hello"));
        }
    }

    @ApplicationScoped
    static class Factory {
        @Produces
        Vetoes vetoes() {
            return new Vetoes();
        }
    }

    @Test
    void whatAProducerReturnsIsNotExposed() {
        try (CdiServer server = CdiServer.of(Factory.class)) {
            assertFalse(server.offers("vetoed.hello"));
        }
    }
}
