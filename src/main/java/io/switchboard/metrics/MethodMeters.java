package io.switchboard.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.switchboard.dispatch.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * What is counted about one method. Made before the first call, so that a call that succeeds makes nothing new. Safe for
 * use by many threads.
 */
final class MethodMeters {

    private static final String METHOD = "method";

    /** From what a local call takes to what nobody waits for; the histogram's bounds, in milliseconds. */
    private static final Duration[] BOUNDS = LongStream.of(
                    1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final String method;
    private final LabelValues outcomes;
    private final Timer duration;
    private final Counter succeeded;
    private final Counter failedNotifications;
    private final Map<String, Counter> failed = new ConcurrentHashMap<>();

    MethodMeters(MeterRegistry registry, String method, LabelValues outcomes) {
        this.registry = registry;
        this.method = method;
        this.outcomes = outcomes;
        this.duration = Timer.builder("switchboard.call.duration")
                .description("How long calls took")
                .tag(METHOD, method)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        this.succeeded = calls("ok");
        this.failedNotifications = Counter.builder("switchboard.notifications.failed")
                .description("Notifications that ended in an error, of which nobody was told")
                .tag(METHOD, method)
                .register(registry);
    }

    private Counter calls(String outcome) {
        return Counter.builder("switchboard.calls")
                .description("Calls by what came of them: ok, or the code of the error")
                .tag(METHOD, method)
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Counts some of the calls of a message, all of them to this method. */
    void count(List<? extends CallOutcome> calls, int from, int to) {
        int successes = 0;
        for (int i = from; i < to; i++) {
            CallOutcome call = calls.get(i);
            duration.record(call.nanos(), TimeUnit.NANOSECONDS);
            if (call.response().isFailure()) {
                countFailure(call);
            } else {
                successes++;
            }
        }
        if (successes > 0) {
            succeeded.increment(successes);
        }
    }

    private void countFailure(CallOutcome call) {
        String code = outcomes.of(Integer.toString(call.response().error().code()));
        failed.computeIfAbsent(code, this::calls).increment();
        if (call.notification()) {
            failedNotifications.increment();
        }
    }
}
