package io.switchboard.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.opentelemetry.api.OpenTelemetry;
import io.switchboard.message.TransportContext;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a method sees of its message is not changed by its span. */
class TracedContextTest {

    private static final Principal ADA = () -> "ada";

    /** A transport that knows everything. */
    private record Known() implements TransportContext {

        @Override
        public String transport() {
            return "known";
        }

        @Override
        public Optional<Principal> principal() {
            return Optional.of(ADA);
        }

        @Override
        public List<Locale> locales() {
            return List.of(Locale.FRENCH);
        }

        @Override
        public boolean isCallerInRole(String role) {
            return role.equals("owner");
        }

        @Override
        public Optional<Duration> timeout() {
            return Optional.of(Duration.ofSeconds(3));
        }

        @Override
        public Optional<String> metadata(String name) {
            return Optional.of("the " + name);
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return type == String.class ? Optional.of(type.cast("own")) : Optional.empty();
        }
    }

    private final TransportContext traced =
            new ServerTelemetry(OpenTelemetry.noop(), "1", Optional::of).began(new Known());

    @Test
    void hasTheCallerOfTheMessage() {
        assertSame(ADA, traced.principal().orElseThrow());
        assertEquals(true, traced.isCallerInRole("owner"));
        assertEquals(false, traced.isCallerInRole("guard"));
    }

    @Test
    void hasTheCallersWishes() {
        assertEquals(List.of(Locale.FRENCH), traced.locales());
        assertEquals(Optional.of(Duration.ofSeconds(3)), traced.timeout());
    }

    @Test
    void hasWhatTheTransportKnows() {
        assertEquals("known", traced.transport());
        assertEquals(Optional.of("the tide"), traced.metadata("tide"));
        assertEquals(Optional.of("own"), traced.unwrap(String.class));
        assertEquals(Optional.empty(), traced.unwrap(Integer.class));
    }
}
