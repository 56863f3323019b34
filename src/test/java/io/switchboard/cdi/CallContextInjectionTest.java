package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CallContextInjectionTest {

    @ApplicationScoped
    static class Audit {
        @Inject
        CallContext context;

        String entry() {
            return context.method() + " " + context.id().map(RpcId::text).orElse("none") + " via "
                    + context.transport();
        }

        String caller() {
            return context.principal().map(Principal::getName).orElse("nobody");
        }

        String weather() {
            return context.metadata("weather").orElse("unknown");
        }

        Optional<StringBuilder> unwrapped() {
            return context.unwrap(StringBuilder.class);
        }
    }

    @RpcService
    static class Service {
        @Inject
        Audit audit;

        CyclicBarrier barrier = new CyclicBarrier(8);

        @RpcMethod
        public String parameter(int before, CallContext context, int after) {
            return before + context.method() + after;
        }

        @RpcMethod
        public String injected() {
            return audit.entry();
        }

        @RpcMethod
        public String caller() {
            return audit.caller() + audit.unwrapped().map(Object::toString).orElse("");
        }

        @RpcMethod
        public String weather() {
            return audit.weather();
        }

        @RpcMethod
        public String together() throws Exception {
            barrier.await();
            String before = audit.entry();
            barrier.await();
            return before.equals(audit.entry()) ? before : "mixed up";
        }

        @RpcMethod
        public CompletionStage<String> elsewhere() {
            return CompletableFuture.supplyAsync(audit::entry)
                    .handle((entry, failure) -> failure.getCause().getClass().getSimpleName());
        }
    }

    private static CdiServer server() {
        return CdiServer.of(Service.class, Audit.class);
    }

    @Test
    void aParameterOfItsTypeIsNoArgument() {
        try (CdiServer server = server()) {
            assertEquals("1parameter2", server.call("parameter", 1, 2));
        }
    }

    @Test
    void anApplicationScopedBeanSeesTheCurrentCall() {
        try (CdiServer server = server()) {
            assertEquals("injected 1 via test", server.call("injected"));
        }
    }

    @Test
    void theTransportsOwnThingsComeThrough() {
        try (CdiServer server = server()) {
            RpcRequest request = new RpcRequest(null, "caller", ListParams.of());
            assertEquals(
                    "Adaunwrapped",
                    server.dispatcher.dispatch(request, new AdasMessage()).result());
        }
    }

    @Test
    void whatCameAlongWithTheMessageComesThrough() {
        try (CdiServer server = server()) {
            RpcRequest request = new RpcRequest(null, "weather", ListParams.of());
            assertEquals(
                    "fair weather",
                    server.dispatcher.dispatch(request, new AdasMessage()).result());
        }
    }

    /** A message of a known caller, on a transport that gives out a StringBuilder. */
    private record AdasMessage() implements TransportContext {

        @Override
        public String transport() {
            return "test";
        }

        @Override
        public Optional<Principal> principal() {
            return Optional.of(() -> "Ada");
        }

        @Override
        public Optional<String> metadata(String name) {
            return Optional.of("fair " + name);
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.of(type.cast(new StringBuilder("unwrapped")));
        }
    }

    @Test
    void callsAtTheSameTimeSeeTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (CdiServer server = server()) {
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                RpcRequest request = new RpcRequest(new RpcId("" + i), "together", ListParams.of());
                results.add(threads.submit(() -> server.dispatcher
                        .dispatch(request, TransportContext.named("test"))
                        .result()));
            }
            for (int i = 0; i < 8; i++) {
                assertEquals("together " + i + " via test", results.get(i).get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void outsideACallThereIsNone() {
        try (CdiServer server = server()) {
            Audit audit = server.container.select(Audit.class).get();
            IllegalStateException failure = assertThrows(IllegalStateException.class, audit::entry);
            assertTrue(failure.getMessage().startsWith("no call runs in this thread"), failure.getMessage());
        }
    }

    @Test
    void afterACallThereIsNone() {
        try (CdiServer server = server()) {
            server.call("injected");
            Audit audit = server.container.select(Audit.class).get();
            assertThrows(IllegalStateException.class, audit::entry);
        }
    }

    @Test
    void itBelongsToTheCallingThreadOnly() {
        try (CdiServer server = server()) {
            assertEquals("IllegalStateException", server.call("elsewhere"));
        }
    }
}
