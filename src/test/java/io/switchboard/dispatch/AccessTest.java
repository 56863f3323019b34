package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is let through to a procedure, and what the others learn. */
class AccessTest {

    private static final RpcError UNAUTHORIZED = new RpcError(-32041, "Unauthorized", null);
    private static final RpcError FORBIDDEN = new RpcError(-32043, "Forbidden", null);

    public static class Vault {
        final List<String> done = new ArrayList<>();

        @RpcMethod
        public String look() {
            return "a door";
        }

        @RpcMethod
        @RolesAllowed({"owner", "guard"})
        public String open(int number) {
            done.add("open");
            return "gold";
        }

        @RpcMethod
        @RolesAllowed(Access.ANY_ROLE)
        public String knock() {
            return "who is there?";
        }

        @RpcMethod
        @RolesAllowed({})
        public String vanish() {
            return "gone";
        }

        @RpcMethod
        @DenyAll
        public String burn() {
            return "ashes";
        }

        @RpcMethod
        @PermitAll
        public String pass() {
            return "passed";
        }
    }

    private final Vault vault = new Vault();
    private final RpcDispatcher dispatcher =
            RpcDispatcher.builder().service("", vault).build();

    private static RpcRequest request(String method, Object... arguments) {
        return new RpcRequest(new RpcId("1"), method, ListParams.of(arguments));
    }

    private RpcResponse respond(TransportContext caller, String method, Object... arguments) {
        return dispatcher.dispatch(request(method, arguments), caller);
    }

    @Test
    void anyoneMayCallWhatHasNoRule() {
        assertEquals("a door", respond(KnownCaller.unknown(), "look").result());
    }

    @Test
    void anyoneMayCallWhatIsPermittedToAll() {
        assertEquals("passed", respond(KnownCaller.unknown(), "pass").result());
    }

    @Test
    void oneOfTheRolesSuffices() {
        assertEquals("gold", respond(KnownCaller.in("guard"), "open", 1).result());
    }

    @Test
    void aCallerWithoutANameIsUnauthorized() {
        assertEquals(UNAUTHORIZED, respond(KnownCaller.unknown(), "open", 1).error());
    }

    @Test
    void aCallerWithoutTheRoleIsForbidden() {
        assertEquals(FORBIDDEN, respond(KnownCaller.in("guest"), "open", 1).error());
    }

    @Test
    void twoStarsStandForEveryCallerWithAName() {
        assertEquals("who is there?", respond(KnownCaller.in(), "knock").result());
    }

    @Test
    void twoStarsDoNotStandForACallerWithoutAName() {
        assertEquals(UNAUTHORIZED, respond(KnownCaller.unknown(), "knock").error());
    }

    @Test
    void nobodyHasOneOfNoRoles() {
        assertEquals(FORBIDDEN, respond(KnownCaller.in("owner"), "vanish").error());
    }

    @Test
    void nobodyMayCallWhatIsDeniedToAll() {
        assertEquals(FORBIDDEN, respond(KnownCaller.in("owner"), "burn").error());
    }

    @Test
    void noNameWouldHelpWithWhatIsDeniedToAll() {
        assertEquals(FORBIDDEN, respond(KnownCaller.unknown(), "burn").error());
    }

    @Test
    void aRoleWithoutANameIsNothing() {
        TransportContext nameless = new TransportContext() {
            @Override
            public String transport() {
                return "test";
            }

            @Override
            public boolean isCallerInRole(String role) {
                return true;
            }
        };
        assertEquals(UNAUTHORIZED, respond(nameless, "open", 1).error());
    }

    @Test
    void argumentsThatDoNotFitAreNotLookedAt() {
        assertEquals(
                FORBIDDEN,
                respond(KnownCaller.in("guest"), "open", "no number", 2, 3).error());
    }

    @Test
    void whatIsRefusedDoesNotRun() {
        respond(KnownCaller.in("guest"), "open", 1);
        assertEquals(List.of(), vault.done);
    }

    @Test
    void aNotificationIsCheckedToo() {
        dispatcher.dispatch(new RpcRequest(null, "open", ListParams.of(1)), KnownCaller.in("guest"));
        assertEquals(List.of(), vault.done);
    }

    @Test
    void everyNameOfAProcedureIsChecked() {
        RpcDispatcher aliased =
                RpcDispatcher.builder().service("", new Aliased()).build();
        RpcRequest request = new RpcRequest(new RpcId("1"), "old", Params.NONE);
        assertEquals(
                UNAUTHORIZED, aliased.dispatch(request, KnownCaller.unknown()).error());
    }

    public static class Aliased {
        @RpcMethod(alias = "old")
        @RolesAllowed("owner")
        public String renamed() {
            return "called";
        }
    }

    @Test
    void interceptorsSeeTheRefusal() {
        List<Integer> codes = new ArrayList<>();
        RpcDispatcher watched = RpcDispatcher.builder()
                .service("", vault)
                .interceptor((request, context, next) -> {
                    RpcResponse response = next.proceed();
                    codes.add(response.error().code());
                    return response;
                })
                .build();
        watched.dispatch(request("burn"), KnownCaller.unknown());
        assertEquals(List.of(Access.FORBIDDEN), codes);
    }

    @Test
    void aCallerCanBeToldWhatItMayCall() {
        Procedure open = dispatcher.procedures().stream()
                .filter(procedure -> procedure.names().contains("open"))
                .findFirst()
                .orElseThrow();
        assertTrue(open.access().permits(KnownCaller.in("owner")));
        assertFalse(open.access().permits(KnownCaller.unknown()));
    }

    @Test
    void aProcedureKnowsItsCallersRoles() {
        RpcDispatcher asking = RpcDispatcher.builder()
                .method("owner", List.of(), boolean.class, (context, none) -> context.isCallerInRole("owner"))
                .build();
        assertEquals(
                true, asking.dispatch(request("owner"), KnownCaller.in("owner")).result());
    }
}
