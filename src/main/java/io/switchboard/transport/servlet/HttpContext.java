package io.switchboard.transport.servlet;

import io.switchboard.message.TransportContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;

/** Who sent a request, as the container knew it when the request arrived: other threads may not ask it later. */
final class HttpContext implements TransportContext {

    private final HttpServletRequest request;
    private final Optional<Principal> principal;
    private final Optional<Duration> timeout;

    HttpContext(HttpServletRequest request, Optional<Duration> timeout) {
        this.request = request;
        this.timeout = timeout;
        this.principal = Optional.ofNullable(request.getUserPrincipal());
    }

    @Override
    public String transport() {
        return "http";
    }

    @Override
    public Optional<Principal> principal() {
        return principal;
    }

    @Override
    public Optional<Duration> timeout() {
        return timeout;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == HttpServletRequest.class ? Optional.of(type.cast(request)) : Optional.empty();
    }
}
