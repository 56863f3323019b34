package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.Body;
import io.switchboard.message.CallContext;
import io.switchboard.message.TransportContext;
import java.security.Principal;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls, as the container has authenticated them. */
class RpcServletCallerTest {

    private static final Body WHO = (context, none) -> describe(context);

    private static String describe(CallContext context) {
        return context.principal().map(Principal::getName).orElse("nobody")
                + (context.isCallerInRole("owner") ? " the owner" : "")
                + (context.isCallerInRole("guard") ? " the guard" : "");
    }

    private static String ask(Service service, String credentials) throws Exception {
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
        return service.send(service.request("call").header("Authorization", header))
                .body();
    }

    private static HttpRules inline(int calls) {
        return Service.rules(100, 100, calls);
    }

    /** In the container's own thread, and in one of the server's. */
    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void hasTheNameAndTheRolesThatTheContainerKnows(int inlineCalls) throws Exception {
        try (Service service = Service.calling(inline(inlineCalls), new EmbeddedJetty().withUsers(), WHO)) {
            assertEquals("ada the owner", ask(service, "ada:secret"));
        }
    }

    @Test
    void hasThemOnAVirtualThreadOfTheContainer() throws Exception {
        EmbeddedJetty jetty = new EmbeddedJetty().withVirtualThreads().withUsers();
        try (Service service = Service.calling(inline(1), jetty, WHO)) {
            assertEquals("ada the owner", ask(service, "ada:secret"));
        }
    }

    @Test
    void hasThemInAnyThreadDuringTheCall() throws Exception {
        Body elsewhere = (context, none) -> {
            BlockingQueue<String> answer = new LinkedBlockingQueue<>();
            Thread thread = new Thread(() -> answer.add(describe(context)));
            thread.start();
            return answer.take();
        };
        try (Service service = Service.calling(inline(1), new EmbeddedJetty().withUsers(), elsewhere)) {
            assertEquals("ada the owner", ask(service, "ada:secret"));
        }
    }

    @Test
    void hasNoNameAndNoRolesWithoutCredentials() throws Exception {
        try (Service service = Service.calling(inline(1), new EmbeddedJetty().withUsers(), WHO)) {
            assertEquals("nobody", service.send("call").body());
        }
    }

    @Test
    void hasNoNameAndNoRolesWhereTheContainerAuthenticatesNobody() throws Exception {
        try (Service service = Service.calling(inline(1), new EmbeddedJetty(), WHO)) {
            assertEquals("nobody", ask(service, "ada:secret"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void hasNoRolesOnceTheCallHasEnded(int inlineCalls) throws Exception {
        BlockingQueue<TransportContext> contexts = new LinkedBlockingQueue<>();
        Body keep = (context, none) -> {
            contexts.add(context);
            return "kept";
        };
        try (Service service = Service.calling(inline(inlineCalls), new EmbeddedJetty().withUsers(), keep)) {
            ask(service, "ada:secret");
            service.awaitInFlight(0);
            assertEquals(false, contexts.take().isCallerInRole("owner"));
        }
    }
}
