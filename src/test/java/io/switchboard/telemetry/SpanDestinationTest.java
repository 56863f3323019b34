package io.switchboard.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where spans go, in a JVM whose global telemetry is set or not. No span of an SDK made here is ended, so none is sent. */
class SpanDestinationTest {

    private static final String EXPORTER = "otel.traces.exporter";

    @BeforeEach
    @AfterEach
    void forget() {
        GlobalOpenTelemetry.resetForTest();
        System.clearProperty(EXPORTER);
    }

    private static Span startSpan() {
        return GlobalOpenTelemetry.get().getTracer("test").spanBuilder("span").startSpan();
    }

    @Test
    void isTheApplicationsOwnWhereThatIsSet() {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        GlobalOpenTelemetry.set(OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .build());
        try (SpanDestination destination = SpanDestination.find()) {
            destination
                    .telemetry()
                    .getTracer("test")
                    .spanBuilder("ours")
                    .startSpan()
                    .end();
        }
        startSpan().end();
        assertEquals(2, exporter.getFinishedSpanItems().size());
    }

    @Test
    void isOtherwiseSetForTheBeansToo() {
        try (SpanDestination destination = SpanDestination.find()) {
            Span beans = startSpan();
            assertTrue(beans.isRecording());
            assertTrue(destination.telemetry() instanceof OpenTelemetrySdk);
        }
    }

    @Test
    void isOfTheFirstServerWhereThereAreTwo() {
        try (SpanDestination first = SpanDestination.find();
                SpanDestination second = SpanDestination.find()) {
            assertTrue(first.telemetry() instanceof OpenTelemetrySdk);
            assertFalse(second.telemetry() instanceof OpenTelemetrySdk);
        }
    }

    @Test
    void isMadeAnewOnceTheServerThatMadeOneHasEnded() {
        SpanDestination.find().close();
        try (SpanDestination next = SpanDestination.find()) {
            assertTrue(next.telemetry() instanceof OpenTelemetrySdk);
            assertTrue(startSpan().isRecording());
        }
    }

    @Test
    void isNobodysOnceTheServerHasEnded() {
        SpanDestination.find().close();
        assertFalse(startSpan().isRecording());
    }

    @Test
    void leavesTheThreadsClassLoaderAsItWas() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        SpanDestination.find().close();
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void isNoneThatCannotBeConfigured() {
        System.setProperty(EXPORTER, "pigeon");
        RuntimeException failure = assertThrows(RuntimeException.class, SpanDestination::find);
        assertTrue(failure.getMessage().contains("pigeon"), failure.getMessage());
    }
}
