package io.switchboard.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.switchboard.MessageOutcome;
import io.switchboard.dispatch.CallOutcome;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcItem;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The spans of one message. They start when it is known what they are about, because what decides which traces are kept
 * sees no more than what a span starts with. Safe for use by many threads.
 */
final class MessageSpan {

    private final RpcSpans spans;
    private final Context parent;
    private final SpanClock clock = new SpanClock();
    /** By the request itself: two notifications may be equal. */
    private final Map<RpcRequest, CallSpan> calls = Collections.synchronizedMap(new IdentityHashMap<>());

    private volatile boolean batch;
    private volatile Context own;

    /** A span that was started, in its context. */
    private record CallSpan(Context context, long start) {}

    /** Begins now, below what is in the context. */
    MessageSpan(RpcSpans spans, Context parent) {
        this.spans = spans;
        this.parent = parent;
    }

    /** Starts the message's own span, which is also that of a single request. */
    void decoded(RpcMessage message) {
        batch = message.batch();
        RpcItem first = batch ? null : message.items().get(0);
        own = start(parent, first instanceof RpcRequest request ? request : null, clock.start());
    }

    private Context start(Context above, RpcRequest request, long epochNanos) {
        return above.with(spans.start(above, request, epochNanos));
    }

    /** Makes the span of a call current in this thread, until the scope is closed. */
    Scope enter(RpcRequest request) {
        Context context = batch ? call(request).context() : own;
        return context == null ? Scope.noop() : context.makeCurrent();
    }

    private CallSpan call(RpcRequest request) {
        return calls.computeIfAbsent(request, this::startCall);
    }

    private CallSpan startCall(RpcRequest request) {
        long now = clock.now();
        return new CallSpan(start(own, request, now), now);
    }

    /** Ends every span, with what was really sent. */
    void ended(MessageOutcome outcome) {
        if (own == null) {
            own = start(parent, null, clock.start());
        }
        if (batch) {
            outcome.calls().forEach(this::end);
        }
        Span span = Span.fromContext(own);
        Optional<RpcError> error = outcome.refusal().or(() -> batch ? Optional.empty() : error(outcome.calls()));
        if (error.isPresent()) {
            RpcSpans.failed(span, error.get());
        } else if (!outcome.delivered()) {
            RpcSpans.undelivered(span);
        }
        span.end(clock.now(), TimeUnit.NANOSECONDS);
    }

    /** What a single message was answered with comes last. */
    private static Optional<RpcError> error(List<? extends CallOutcome> outcomes) {
        return outcomes.isEmpty()
                ? Optional.empty()
                : outcomes.get(outcomes.size() - 1).error();
    }

    private void end(CallOutcome outcome) {
        CallSpan call = outcome.request() == null ? startCall(null) : call(outcome.request());
        Span span = Span.fromContext(call.context());
        outcome.error().ifPresent(error -> RpcSpans.failed(span, error));
        span.end(Math.min(call.start() + outcome.nanos(), clock.now()), TimeUnit.NANOSECONDS);
    }
}
