package io.switchboard.cdi;

import io.switchboard.message.CallContext;
import io.switchboard.message.RpcId;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code @Inject CallContext} gives: always the call that the calling thread makes, so one reference serves every
 * bean of every scope. Throws an {@link IllegalStateException} in a thread that makes none.
 */
final class CurrentCallContext implements CallContext {

    private final RunningCalls calls;

    CurrentCallContext(RunningCalls calls) {
        this.calls = calls;
    }

    private CallContext current() {
        return calls.current().context();
    }

    @Override
    public String transport() {
        return current().transport();
    }

    @Override
    public Optional<Principal> principal() {
        return current().principal();
    }

    @Override
    public List<Locale> locales() {
        return current().locales();
    }

    @Override
    public boolean isCallerInRole(String role) {
        return current().isCallerInRole(role);
    }

    @Override
    public Optional<String> metadata(String name) {
        return current().metadata(name);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return current().unwrap(type);
    }

    @Override
    public String method() {
        return current().method();
    }

    @Override
    public Optional<RpcId> id() {
        return current().id();
    }

    @Override
    public boolean argumentsNamed() {
        return current().argumentsNamed();
    }

    @Override
    public Optional<Duration> timeout() {
        return current().timeout();
    }

    @Override
    public Optional<Duration> remaining() {
        return current().remaining();
    }

    @Override
    public boolean isCancelled() {
        return current().isCancelled();
    }
}
