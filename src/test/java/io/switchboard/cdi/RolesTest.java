package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.Access;
import io.switchboard.dispatch.KnownCaller;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.message.Params;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Roles on beans, in a container that does not enforce them itself. */
class RolesTest {

    @RpcService("vault")
    @RolesAllowed("owner")
    static class Vault {
        @Inject
        CallContext context;

        @RpcMethod
        public String open() {
            return "gold for " + context.principal().orElseThrow().getName();
        }

        @RpcMethod
        @PermitAll
        public boolean mine() {
            return context.isCallerInRole("owner");
        }
    }

    @Dependent
    @RpcService("brief")
    static class Brief {
        static final AtomicInteger MADE = new AtomicInteger();

        @PostConstruct
        void count() {
            MADE.incrementAndGet();
        }

        @RpcMethod
        @RolesAllowed("owner")
        public String open() {
            return "open";
        }
    }

    @RpcService
    static class Contradicting {
        @RpcMethod
        @PermitAll
        @DenyAll
        public void f() {}
    }

    private static RpcResponse respond(CdiServer server, String method, TransportContext caller) {
        return server.dispatcher.dispatch(new RpcRequest(new RpcId("1"), method, Params.NONE), caller);
    }

    @Test
    void aCallerWithTheRoleReachesTheBean() {
        try (CdiServer server = CdiServer.of(Vault.class)) {
            assertEquals(
                    "gold for ada",
                    respond(server, "vault.open", KnownCaller.in("owner")).result());
        }
    }

    @Test
    void aCallerWithoutTheRoleIsForbidden() {
        try (CdiServer server = CdiServer.of(Vault.class)) {
            assertEquals(
                    Access.FORBIDDEN,
                    respond(server, "vault.open", KnownCaller.in()).error().code());
        }
    }

    @Test
    void aCallerWithoutANameIsUnauthorized() {
        try (CdiServer server = CdiServer.of(Vault.class)) {
            assertEquals(
                    Access.UNAUTHORIZED,
                    respond(server, "vault.open", KnownCaller.unknown()).error().code());
        }
    }

    @Test
    void aMethodMayBeOpenInAClosedBean() {
        try (CdiServer server = CdiServer.of(Vault.class)) {
            assertEquals(
                    false, respond(server, "vault.mine", KnownCaller.unknown()).result());
        }
    }

    @Test
    void theInjectedContextKnowsTheRoles() {
        try (CdiServer server = CdiServer.of(Vault.class)) {
            assertEquals(
                    true, respond(server, "vault.mine", KnownCaller.in("owner")).result());
        }
    }

    @Test
    void noBeanIsMadeForACallThatIsRefused() {
        try (CdiServer server = CdiServer.of(Brief.class)) {
            respond(server, "brief.open", KnownCaller.in("guest"));
            assertEquals(0, Brief.MADE.get());
        }
    }

    @Test
    void twoRulesInOnePlaceFailTheDeployment() {
        Exception e = assertThrows(Exception.class, () -> CdiServer.of(Contradicting.class));
        assertTrue(e.getMessage().contains("only one of @RolesAllowed"), e.getMessage());
    }
}
