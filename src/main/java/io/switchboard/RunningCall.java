package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.CallContext;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One call, from its request to its one response: that of the procedure, or the error of a deadline that came first. The
 * thread that makes the call is interrupted only while it does.
 */
final class RunningCall implements CallContext {

    private final RpcRequest request;
    private final TransportContext message;
    private final long deadline;
    private long begun;
    private Thread caller;
    private RpcResponse response;
    private volatile boolean cancelled;

    /** Prepares a call; the deadline is a value of {@link System#nanoTime}. */
    RunningCall(RpcRequest request, TransportContext message, long deadline) {
        this.request = request;
        this.message = message;
        this.deadline = deadline;
    }

    /** Makes the call in this thread; tells whether it was this that answered it. */
    boolean run(RpcDispatcher dispatcher) {
        return expire(System.nanoTime()) || begin() && answer(dispatch(dispatcher));
    }

    private RpcResponse dispatch(RpcDispatcher dispatcher) {
        try {
            return dispatcher.dispatch(request, this);
        } catch (Throwable e) {
            return RpcResponse.failure(request.id(), Incident.report("dispatching a request", e));
        }
    }

    private synchronized boolean begin() {
        if (response != null) {
            return false;
        }
        begun = System.nanoTime();
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
        response = outcome;
        return true;
    }

    /** Gives the call up when its deadline is over and it is not answered; tells whether that was so. */
    boolean expire(long now) {
        return now - deadline >= 0 && giveUp(RpcError.timedOut());
    }

    /** Answers the call in place of its procedure, unless it is answered; tells whether that was so. */
    synchronized boolean giveUp(RpcError reason) {
        if (response != null) {
            return false;
        }
        cancelled = true;
        response = RpcResponse.failure(request.id(), reason);
        if (caller != null) {
            caller.interrupt();
        }
        return true;
    }

    /** Tells what came of an answered call, under the proper name of its method; null when there is no such method. */
    synchronized CallOutcome outcome(String properName) {
        return new CallOutcome(properName, request, response, begun == 0 ? 0 : System.nanoTime() - begun);
    }

    /** Gives the response; null while there is none. */
    synchronized RpcResponse response() {
        return response;
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
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public String transport() {
        return message.transport();
    }

    @Override
    public Optional<Principal> principal() {
        return message.principal();
    }

    @Override
    public boolean isCallerInRole(String role) {
        return message.isCallerInRole(role);
    }

    @Override
    public Optional<Duration> timeout() {
        return message.timeout();
    }

    @Override
    public List<Locale> locales() {
        return message.locales();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return message.unwrap(type);
    }
}
