package io.switchboard.message;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request within the message that brought it. */
record RequestContext(TransportContext message, RpcRequest request) implements CallContext {

    @Override
    public String transport() {
        return message.transport();
    }

    @Override
    public Optional<Principal> principal() {
        return message.principal();
    }

    @Override
    public List<Locale> locales() {
        return message.locales();
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
    public Optional<String> metadata(String name) {
        return message.metadata(name);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return message.unwrap(type);
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
}
