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

/**
 * One call, from its request to its one response: that of the procedure, or the error of a deadline that came first. The
 * thread that makes the call is interrupted only while it does.
 */
final class RunningCall implements RunningItem, ForwardingContext, CallContext {

    private final RpcRequest request;
    private final TransportContext message;
    private final String procedure;
    private final long deadline;
    private Thread caller;
    private RpcResponse response;
    /** When the call began and, once it is answered, how long it took; 0 while it has not begun. */
    private long time;

    private volatile boolean cancelled;

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
    public boolean run(RpcDispatcher dispatcher) {
        long now = System.nanoTime();
        return expire(now) || begin(now) && answer(dispatch(dispatcher));
    }

    private RpcResponse dispatch(RpcDispatcher dispatcher) {
        try {
            return dispatcher.dispatch(request, this);
        } catch (Throwable e) {
            return RpcResponse.failure(request.id(), Incident.report("dispatching a request", e));
        }
    }

    private synchronized boolean begin(long now) {
        if (response != null) {
            return false;
        }
        time = now;
        caller = Thread.currentThread();
        return true;
    }

    private synchronized boolean answer(RpcResponse outcome) {
        caller = null;
        // An interrupt that came too late to be noticed must not meet this thread's next call.
        Thread.interrupted();
        if (response != null) {
            return false;
        }
        end(outcome);
        return true;
    }

    private void end(RpcResponse outcome) {
        response = outcome;
        time = time == 0 ? 0 : System.nanoTime() - time;
    }

    @Override
    public boolean expire(long now) {
        return now - deadline >= 0 && giveUp(RpcError.timedOut());
    }

    @Override
    public synchronized boolean giveUp(RpcError reason) {
        if (response != null) {
            return false;
        }
        cancelled = true;
        end(RpcResponse.failure(request.id(), reason));
        if (caller != null) {
            caller.interrupt();
        }
        return true;
    }

    @Override
    public synchronized void replaceResponse(RpcResponse sent) {
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
    public synchronized RpcResponse response() {
        return response;
    }

    @Override
    public synchronized long nanos() {
        return time;
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
