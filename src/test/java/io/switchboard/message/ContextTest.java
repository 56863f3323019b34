package io.switchboard.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.security.Principal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static final Principal ALICE = () -> "alice";

    /** A transport that knows its caller and works with a {@code StringBuilder}. */
    private static final class Rich implements TransportContext {

        private final StringBuilder work = new StringBuilder("work");

        @Override
        public String transport() {
            return "rich";
        }

        @Override
        public Optional<Principal> principal() {
            return Optional.of(ALICE);
        }

        @Override
        public Optional<String> metadata(String name) {
            return name.equals("weather") ? Optional.of("fair") : Optional.empty();
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return type.isInstance(work) ? Optional.of(type.cast(work)) : Optional.empty();
        }
    }

    private final Rich rich = new Rich();
    private final CallContext call = CallContext.of(rich, new RpcRequest(new RpcId("1"), "add", Params.NONE));

    @Test
    void ofANamedTransportKnowsNothingButTheName() {
        TransportContext named = TransportContext.named("pigeon");
        assertEquals("pigeon", named.transport());
        assertEquals(Optional.empty(), named.principal());
        assertEquals(Optional.empty(), named.metadata("weather"));
        assertEquals(Optional.empty(), named.unwrap(Object.class));
    }

    @Test
    void ofACallHasTheTransportOfItsMessage() {
        assertEquals("rich", call.transport());
    }

    @Test
    void ofACallHasTheCallerOfItsMessage() {
        assertSame(ALICE, call.principal().orElseThrow());
    }

    @Test
    void ofACallHasTheMetadataOfItsMessage() {
        assertEquals(Optional.of("fair"), call.metadata("weather"));
        assertEquals(Optional.empty(), call.metadata("tide"));
    }

    @Test
    void ofACallUnwrapsWhatItsMessageDoes() {
        assertSame(rich.work, call.unwrap(StringBuilder.class).orElseThrow());
        assertEquals(Optional.empty(), call.unwrap(String.class));
    }

    @Test
    void ofACallKnowsItsMethod() {
        assertEquals("add", call.method());
    }

    @Test
    void ofACallKnowsItsIdentifier() {
        assertEquals(Optional.of(new RpcId("1")), call.id());
    }

    @Test
    void ofANotificationHasNoIdentifier() {
        CallContext notification = CallContext.of(rich, new RpcRequest(null, "add", Params.NONE));
        assertEquals(Optional.empty(), notification.id());
    }
}
