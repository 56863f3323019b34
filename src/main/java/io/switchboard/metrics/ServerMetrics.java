package io.switchboard.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.switchboard.MessageOutcome;
import io.switchboard.ServerEvents;
import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.Procedure;
import io.switchboard.message.TransportContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * What a server does, in numbers. Each has a registry of its own, so that two servers of one JVM count apart. Safe for use
 * by many threads.
 */
public final class ServerMetrics implements ServerEvents, AutoCloseable {

    /** The media type of {@link #scrape}. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** The label value of every call whose method is none of the server's. */
    static final String UNKNOWN = "unknown";

    private static final int MOST_OUTCOMES = 64;
    private static final int MOST_REASONS = 32;

    /** What may not stand in a label value. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final MessageClock clock = new MessageClock();
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), clock);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Map<String, MethodMeters> methods = new HashMap<>();
    private final MethodMeters unknown;
    private final LabelValues reasons = new LabelValues(MOST_REASONS);
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();
    private final Counter receivedBytes = counter("switchboard.received.bytes", "Bytes of the messages received");
    private final Counter sentBytes = counter("switchboard.sent.bytes", "Bytes of the replies sent");
    private final Counter undelivered =
            counter("switchboard.undelivered", "Messages whose sender had left before the end");

    /**
     * Makes the meters of a server, all at zero.
     *
     * @param procedures what can be called
     */
    public ServerMetrics(Collection<Procedure> procedures) {
        LabelValues outcomes = new LabelValues(MOST_OUTCOMES);
        for (Procedure procedure : procedures) {
            String name = procedure.names().get(0);
            methods.put(name, new MethodMeters(registry, name, outcomes));
        }
        unknown = new MethodMeters(registry, UNKNOWN, outcomes);
        Gauge.builder("switchboard.in.flight", inFlight, AtomicInteger::get)
                .description("Messages being handled")
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    @Override
    public TransportContext began(TransportContext context) {
        inFlight.incrementAndGet();
        return context;
    }

    @Override
    public void ended(MessageOutcome outcome) {
        clock.look();
        inFlight.decrementAndGet();
        receivedBytes.increment(outcome.receivedBytes());
        sentBytes.increment(outcome.sentBytes());
        if (!outcome.delivered()) {
            undelivered.increment();
        }
        if (outcome.refusal().isPresent()) {
            String reason = reasons.of(reason(outcome.refusal().get().message()));
            refused.computeIfAbsent(reason, this::refusedFor).increment();
        }
        count(outcome.calls());
    }

    /** Counts calls; those of one method in a row, as most batches have them, are counted together. */
    private void count(List<? extends CallOutcome> calls) {
        int first = 0;
        while (first < calls.size()) {
            String procedure = calls.get(first).procedure();
            int behind = first + 1;
            while (behind < calls.size() && Objects.equals(calls.get(behind).procedure(), procedure)) {
                behind++;
            }
            MethodMeters meters = procedure == null ? unknown : methods.getOrDefault(procedure, unknown);
            meters.count(calls, first, behind);
            first = behind;
        }
    }

    /** Makes a label value of the short sentence that a transport has for each kind of refusal. */
    private static String reason(String message) {
        return BETWEEN_WORDS.matcher(message.toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    private Counter refusedFor(String reason) {
        return Counter.builder("switchboard.refused")
                .description("Messages that the transport refused, by the kind of refusal")
                .tag("reason", reason)
                .register(registry);
    }

    /**
     * Writes all numbers down.
     *
     * @return lines of the Prometheus text format 0.0.4
     */
    public String scrape() {
        clock.look();
        return registry.scrape();
    }

    /** Ends the registry. What is counted afterwards goes nowhere. */
    @Override
    public void close() {
        registry.close();
    }
}
