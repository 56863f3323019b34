package io.switchboard;

import io.switchboard.dispatch.Procedure;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.CallContext;
import io.switchboard.message.ForwardingContext;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * One call, from its request to its one response: that of the procedure, or the error of a deadline that came first,
 * whichever is there first. The thread that makes the call is interrupted only while it does: it does not leave before
 * whoever gave the call up has done so.
 */
final class RunningCall implements RunningItem, ForwardingContext, CallContext {

    private static final AtomicReferenceFieldUpdater<RunningCall, RpcResponse> RESPONSE =
            AtomicReferenceFieldUpdater.newUpdater(RunningCall.class, RpcResponse.class, "response");

    private final RpcRequest request;
    private final TransportContext message;
    private final String procedure;
    private final long deadline;
    /** When the call began, for those who see its caller. */
    private long beginning;
    /** How long it took, for those who have heard that it is answered. */
    private long nanos;

    private volatile Thread caller;
    private volatile RpcResponse response;
    private volatile boolean cancelled;
    private volatile boolean interrupted;

    private RunningCall(RpcRequest request, TransportContext message, String procedure, long deadline) {
        this.request = request;
        this.message = message;
        this.procedure = procedure;
        this.deadline = deadline;
    }

    /**
     * Prepares a call.
     *
     * @param arrival when its message arrived, a value of {@link System#nanoTime}
     * @param timeout how long it may take from then on, unless its procedure or its caller wants something else
     */
    static RunningCall of(
            RpcRequest request, TransportContext message, long arrival, RpcDispatcher dispatcher, Duration timeout) {
        Procedure procedure = dispatcher.procedure(request.method()).orElse(null);
        Duration most = procedure == null ? timeout : procedure.timeout().orElse(timeout);
        Duration wanted = message.timeout().orElse(most);
        Duration least = wanted.compareTo(most) < 0 ? wanted : most;
        String name = procedure == null ? null : procedure.names().get(0);
        return new RunningCall(request, message, name, arrival + least.toNanos());
    }

    @Override
    public boolean run(RpcDispatcher dispatcher, long now) {
        if (now - deadline >= 0) {
            return giveUp(RpcError.timedOut());
        }
        beginning = now;
        caller = Thread.currentThread();
        if (response == null && RESPONSE.compareAndSet(this, null, dispatch(dispatcher))) {
            nanos = System.nanoTime() - now;
            // An interrupt from elsewhere must not meet this thread's next call.
            Thread.interrupted();
            return true;
        }
        awaitInterrupt();
        return false;
    }

    private RpcResponse dispatch(RpcDispatcher dispatcher) {
        try {
            return dispatcher.dispatch(request, this);
        } catch (Throwable e) {
            return RpcResponse.failure(request.id(), Incident.report("dispatching a request", e));
        }
    }

    /** Whoever has given the call up is about to interrupt this thread, which takes no time. */
    private void awaitInterrupt() {
        while (!interrupted) {
            Thread.yield();
        }
        Thread.interrupted();
    }

    @Override
    public boolean expire(long now) {
        return now - deadline >= 0 && giveUp(RpcError.timedOut());
    }

    @Override
    public boolean giveUp(RpcError reason) {
        if (response != null || !RESPONSE.compareAndSet(this, null, RpcResponse.failure(request.id(), reason))) {
            return false;
        }
        cancelled = true;
        try {
            Thread current = caller;
            if (current != null) {
                nanos = System.nanoTime() - beginning;
                current.interrupt();
            }
        } finally {
            interrupted = true;
        }
        return true;
    }

    @Override
    public void replaceResponse(RpcResponse sent) {
        response = sent;
    }

    @Override
    public String procedure() {
        return procedure;
    }

    @Override
    public RpcRequest request() {
        return request;
    }

    @Override
    public RpcResponse response() {
        return response;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean notification() {
        return request.isNotification();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Optional<RpcId> id() {
        return Optional.ofNullable(request.id());
    }

    @Override
    public boolean argumentsNamed() {
        return request.params().named();
    }

    @Override
    public Optional<Duration> remaining() {
        return Optional.of(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }

    @Override
    public TransportContext message() {
        return message;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
