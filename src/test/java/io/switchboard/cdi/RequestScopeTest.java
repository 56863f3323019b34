package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestScopeTest {

    @ApplicationScoped
    static class Journal {
        private final List<String> entries = new ArrayList<>();

        void add(String entry) {
            entries.add(entry);
        }

        List<String> entries() {
            return List.copyOf(entries);
        }

        void begin(@Observes @Initialized(RequestScoped.class) Object event) {
            add("initialized");
        }

        void ending(@Observes @BeforeDestroyed(RequestScoped.class) Object event) {
            add("before destroyed");
        }

        void ended(@Observes @Destroyed(RequestScoped.class) Object event) {
            add("destroyed");
        }
    }

    @RequestScoped
    static class Basket {
        private int items;

        @Inject
        Journal journal;

        int add() {
            return ++items;
        }

        @PreDestroy
        void empty() {
            journal.add("emptied");
        }
    }

    @RpcService("shop")
    static class Shop {
        @Inject
        Basket basket;

        RpcDispatcher dispatcher;

        @RpcMethod
        public int addTwice() {
            basket.add();
            return basket.add();
        }

        @RpcMethod
        public String nothing() {
            return "";
        }

        @RpcMethod
        public Object within(CallContext context) {
            basket.add();
            RpcRequest inner = new RpcRequest(null, "shop.addTwice", ListParams.of());
            Object result = dispatcher.dispatch(inner, context).result();
            return result + " then " + basket.add();
        }

        void dispatcher(RpcDispatcher dispatcher) {
            this.dispatcher = dispatcher;
        }
    }

    @RpcService
    @RequestScoped
    static class PerCall {
        @RpcMethod
        public int perCall() {
            return System.identityHashCode(this);
        }
    }

    private static CdiServer shop() {
        return CdiServer.of(Shop.class, Basket.class, Journal.class);
    }

    private static Journal journal(CdiServer server) {
        return server.container.select(Journal.class).get();
    }

    @Test
    void aRequestScopedDependencyIsTheSameWithinACall() {
        try (CdiServer server = shop()) {
            assertEquals(2, server.call("shop.addTwice"));
        }
    }

    @Test
    void aRequestScopedDependencyIsFreshForEveryCall() {
        try (CdiServer server = shop()) {
            server.call("shop.addTwice");
            assertEquals(2, server.call("shop.addTwice"));
        }
    }

    @Test
    void aRequestScopedServiceIsFreshForEveryCall() {
        try (CdiServer server = CdiServer.of(PerCall.class)) {
            assertNotEquals(server.call("perCall"), server.call("perCall"));
        }
    }

    @Test
    void theBeansAreDestroyedAndItsLifeIsAnnouncedWithTheCall() {
        try (CdiServer server = shop()) {
            server.call("shop.addTwice");
            assertEquals(
                    List.of("initialized", "before destroyed", "emptied", "destroyed"),
                    journal(server).entries());
        }
    }

    @Test
    void aCallThatUsesNoRequestScopedBeanHasNoRequestContextToAnnounce() {
        try (CdiServer server = shop()) {
            server.call("shop.nothing");
            assertEquals(List.of(), journal(server).entries());
        }
    }

    @Test
    void noRequestContextStaysBehind() {
        try (CdiServer server = shop()) {
            server.call("shop.addTwice");
            Basket basket = server.container.select(Basket.class).get();
            assertThrows(ContextNotActiveException.class, basket::add);
        }
    }

    @Test
    void aRequestContextThatIsActiveAlreadyIsUsed() {
        try (CdiServer server = shop()) {
            RequestContextController controller =
                    server.container.select(RequestContextController.class).get();
            controller.activate();
            try {
                server.container.select(Basket.class).get().add();
                assertEquals(3, server.call("shop.addTwice"));
            } finally {
                controller.deactivate();
            }
        }
    }

    @Test
    void aRequestContextThatIsActiveAlreadyIsNotEnded() {
        try (CdiServer server = shop()) {
            RequestContextController controller =
                    server.container.select(RequestContextController.class).get();
            controller.activate();
            try {
                server.call("shop.addTwice");
                assertEquals(List.of("initialized"), journal(server).entries());
            } finally {
                controller.deactivate();
            }
        }
    }

    @Test
    void aCallWithinACallTakesPartInItsRequestContext() {
        try (CdiServer server = shop()) {
            server.container.select(Shop.class).get().dispatcher(server.dispatcher);
            assertEquals("3 then 4", server.call("shop.within"));
        }
    }
}
