package io.switchboard.transport.servlet;

import io.switchboard.message.TransportContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Who sent a request, as the container knew it when the request arrived: other threads may not ask it later. */
final class HttpContext implements TransportContext {

    private final HttpServletRequest request;
    private final Optional<Principal> principal;
    private final Optional<Duration> timeout;
    private final BooleanSupplier open;

    /**
     * Makes the context of a request.
     *
     * @param timeout how long the caller wants to wait, or empty
     * @param open whether the request still belongs to its exchange, and not to the container
     */
    HttpContext(HttpServletRequest request, Optional<Duration> timeout, BooleanSupplier open) {
        this.request = request;
        this.timeout = timeout;
        this.open = open;
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

    /**
     * Asks the container, because nobody else knows its roles. Whether the answer was about this request is known only
     * afterwards: once the exchange has ended, the container may use its object for another caller's.
     */
    @Override
    public boolean isCallerInRole(String role) {
        if (principal.isEmpty() || !open.getAsBoolean()) {
            return false;
        }
        boolean inRole;
        try {
            inRole = request.isUserInRole(role);
        } catch (RuntimeException e) {
            // How containers answer for a request that they have taken back.
            inRole = false;
        }
        return inRole && open.getAsBoolean();
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
