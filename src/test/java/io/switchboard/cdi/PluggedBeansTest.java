package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.ErrorMapper;
import io.switchboard.dispatch.Interceptor;
import io.switchboard.dispatch.RpcErrorCode;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PluggedBeansTest {

    @RequestScoped
    static class Trail {
        private final StringBuilder steps = new StringBuilder();

        Trail step(String step) {
            steps.append(step);
            return this;
        }

        String steps() {
            return steps.toString();
        }
    }

    @RpcErrorCode(7)
    static class Declared extends Exception {
        private static final long serialVersionUID = 1L;

        Declared() {
            super("as declared");
        }
    }

    @RpcService
    static class Service {
        @Inject
        Trail trail;

        @RpcMethod
        public String steps() {
            return trail.steps();
        }

        @RpcMethod
        public void declared() throws Declared {
            throw new Declared();
        }

        @RpcMethod
        public void checked() throws IOException {
            throw new IOException("private matter");
        }
    }

    @ApplicationScoped
    static class Unordered implements Interceptor {
        @Inject
        Trail trail;

        @Override
        public RpcResponse intercept(RpcRequest request, CallContext context, Next next) {
            trail.step("last");
            return next.proceed();
        }
    }

    @Dependent
    @Priority(20)
    static class Second implements Interceptor {
        static final AtomicInteger DESTROYED = new AtomicInteger();

        @Inject
        Trail trail;

        @Override
        public RpcResponse intercept(RpcRequest request, CallContext context, Next next) {
            trail.step("second ");
            return next.proceed();
        }

        @PreDestroy
        void destroy() {
            DESTROYED.incrementAndGet();
        }
    }

    @ApplicationScoped
    @Priority(10)
    static class First implements Interceptor {
        @Inject
        Trail trail;

        @Override
        public RpcResponse intercept(RpcRequest request, CallContext context, Next next) {
            trail.step("first ");
            return next.proceed();
        }
    }

    @Test
    void interceptorsStandInTheOrderOfTheirPriorityWithinTheCallsRequestContext() {
        try (CdiServer server = CdiServer.of(Service.class, Trail.class, Unordered.class, Second.class, First.class)) {
            assertEquals("first second last", server.call("steps"));
        }
    }

    @Test
    void aDependentInterceptorIsDestroyedWithTheContainer() {
        int before = Second.DESTROYED.get();
        CdiServer.of(Service.class, Trail.class, Second.class).close();
        assertEquals(before + 1, Second.DESTROYED.get());
    }

    @ApplicationScoped
    @Priority(2)
    static class EverythingMapper implements ErrorMapper {
        @Inject
        CallContext current;

        @Override
        public Optional<RpcError> map(Throwable failure, CallContext context) {
            return Optional.of(new RpcError(2, current.method(), null));
        }
    }

    @ApplicationScoped
    @Priority(1)
    static class DeclaredMapper implements ErrorMapper {
        @Override
        public Optional<RpcError> map(Throwable failure, CallContext context) {
            return failure instanceof Declared ? Optional.of(new RpcError(1, "mapped", null)) : Optional.empty();
        }
    }

    @ApplicationScoped
    static class MapperFactory {
        @Produces
        ErrorMapper mapper() {
            return (failure, context) -> Optional.of(new RpcError(3, "produced", null));
        }
    }

    @Test
    void theMapperOfTheSmallestPriorityIsAskedFirst() {
        try (CdiServer server =
                CdiServer.of(Service.class, Trail.class, EverythingMapper.class, DeclaredMapper.class)) {
            assertEquals(new RpcError(1, "mapped", null), server.fail("declared"));
        }
    }

    @Test
    void theNextMapperIsAskedWhereOneHasNoAnswer() {
        try (CdiServer server =
                CdiServer.of(Service.class, Trail.class, EverythingMapper.class, DeclaredMapper.class)) {
            assertEquals(new RpcError(2, "checked", null), server.fail("checked"));
        }
    }

    @Test
    void aMapperMayBeProduced() {
        try (CdiServer server = CdiServer.of(Service.class, Trail.class, MapperFactory.class)) {
            assertEquals(3, server.fail("checked").code());
        }
    }

    @Test
    void aDeclaredExceptionOfABeanKeepsItsCode() {
        try (CdiServer server = CdiServer.of(Service.class, Trail.class)) {
            assertEquals(new RpcError(7, "as declared", null), server.fail("declared"));
        }
    }

    @Test
    void aCheckedExceptionOfABeanStaysPrivate() {
        try (CdiServer server = CdiServer.of(Service.class, Trail.class)) {
            assertEquals("Internal error", server.fail("checked").message());
        }
    }
}
