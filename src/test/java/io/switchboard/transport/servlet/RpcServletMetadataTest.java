package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.Body;
import io.switchboard.message.TransportContext;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a method sees of the header fields. */
class RpcServletMetadataTest {

    private static final String FIELD = "X-Weather";
    private static final Body WEATHER =
            (context, none) -> context.metadata("x-weather").orElse("unknown");

    private static HttpRules inline(int calls) {
        return Service.rules(100, 100, calls);
    }

    /** In the container's own thread, and in one of the server's. */
    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void isTheFieldInWhateverCase(int inlineCalls) throws Exception {
        try (Service service = Service.calling(inline(inlineCalls), new EmbeddedJetty(), WEATHER)) {
            assertEquals(
                    "fair",
                    service.send(service.request("call").header(FIELD, "fair")).body());
        }
    }

    @Test
    void isAllLinesOfAField() throws Exception {
        try (Service service = Service.calling(inline(1), new EmbeddedJetty(), WEATHER)) {
            assertEquals(
                    "fair, windy",
                    service.send(service.request("call").header(FIELD, "fair").header(FIELD, "windy"))
                            .body());
        }
    }

    @Test
    void isNothingWithoutTheField() throws Exception {
        try (Service service = Service.calling(inline(1), new EmbeddedJetty(), WEATHER)) {
            assertEquals("unknown", service.send("call").body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void isNothingOnceTheCallHasEnded(int inlineCalls) throws Exception {
        BlockingQueue<TransportContext> contexts = new LinkedBlockingQueue<>();
        Body keep = (context, none) -> {
            contexts.add(context);
            return "kept";
        };
        try (Service service = Service.calling(inline(inlineCalls), new EmbeddedJetty(), keep)) {
            service.send(service.request("call").header(FIELD, "fair"));
            service.awaitInFlight(0);
            assertEquals(Optional.empty(), contexts.take().metadata(FIELD));
        }
    }
}
