package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.switchboard.dispatch.RpcMethod;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @ApplicationScoped
    static class Journal {
        final List<String> entries = new ArrayList<>();

        List<String> entries() {
            return entries;
        }
    }

    @RpcService
    static class Shared {
        @RpcMethod
        public int shared() {
            return System.identityHashCode(this);
        }
    }

    @Test
    void aServiceIsApplicationScopedByDefault() {
        try (CdiServer server = CdiServer.of(Shared.class)) {
            assertEquals(server.call("shared"), server.call("shared"));
        }
    }

    @Dependent
    static class Tool {
        @Inject
        Journal journal;

        @PreDestroy
        void destroy() {
            journal.entries().add("tool destroyed");
        }
    }

    @RpcService
    @Dependent
    static class Brief {
        @Inject
        Journal journal;

        @Inject
        Tool tool;

        @RpcMethod
        public int brief() {
            journal.entries().add("called");
            return System.identityHashCode(this);
        }

        @RpcMethod
        public CompletionStage<String> later() {
            Executor pool = ForkJoinPool.commonPool();
            return CompletableFuture.supplyAsync(
                    () -> {
                        journal.entries().add("completed");
                        return "done";
                    },
                    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS, pool));
        }

        @PreDestroy
        void destroy() {
            journal.entries().add("destroyed");
        }
    }

    @Test
    void theBeansOwnScopeWinsOverTheDefault() {
        try (CdiServer server = CdiServer.of(Brief.class, Tool.class, Journal.class)) {
            assertNotEquals(server.call("brief"), server.call("brief"));
        }
    }

    @Test
    void aDependentServiceIsDestroyedAfterTheCallWithAllThatDependsOnIt() {
        try (CdiServer server = CdiServer.of(Brief.class, Tool.class, Journal.class)) {
            server.call("brief");
            assertEquals(
                    List.of("called", "destroyed", "tool destroyed"),
                    server.container.select(Journal.class).get().entries());
        }
    }

    @Test
    void aDependentServiceLivesUntilItsResultIsComplete() {
        try (CdiServer server = CdiServer.of(Brief.class, Tool.class, Journal.class)) {
            assertEquals("done", server.call("later"));
            assertEquals(
                    List.of("completed", "destroyed", "tool destroyed"),
                    server.container.select(Journal.class).get().entries());
        }
    }

    @RpcService
    @Dependent
    static class Fragile {
        @RpcMethod
        public String fragile() {
            return "result";
        }

        @PreDestroy
        void destroy() {
            throw new IllegalStateException("cannot be destroyed");
        }
    }

    @Test
    void aFailureToDestroyDoesNotLoseTheResult() {
        try (CdiServer server = CdiServer.of(Fragile.class)) {
            assertEquals("result", server.call("fragile"));
        }
    }

    @Singleton
    @RpcService
    static class Single {
        @Inject
        Tool tool;

        @Inject
        Journal journal;

        @RpcMethod
        public int single() {
            return System.identityHashCode(this);
        }
    }

    @Test
    void aSingletonIsTheSameForEveryCall() {
        try (CdiServer server = CdiServer.of(Single.class, Tool.class, Journal.class)) {
            assertEquals(server.call("single"), server.call("single"));
        }
    }

    @Test
    void whatASingletonDependsOnOutlivesTheCall() {
        try (CdiServer server = CdiServer.of(Single.class, Tool.class, Journal.class)) {
            server.call("single");
            assertEquals(List.of(), server.container.select(Journal.class).get().entries());
        }
    }
}
