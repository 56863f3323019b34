package io.switchboard.transport.servlet;

import io.switchboard.message.TransportContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Who sent a request, as the container knew it when the request arrived: other threads may not ask it later. */
final class HttpContext implements TransportContext {

    /** Browsers send a few dozen characters; reading thousands of languages would cost more than the call. */
    private static final int MAX_ACCEPT_LANGUAGE = 1_000;

    private final HttpServletRequest request;
    private final Optional<Principal> principal;
    private final String acceptLanguage;
    private volatile List<Locale> locales;
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
        this.acceptLanguage = request.getHeader("Accept-Language");
    }

    @Override
    public String transport() {
        return "http";
    }

    @Override
    public Optional<Principal> principal() {
        return principal;
    }

    /** Reads the header (RFC 9110, section 12.5.4) when first asked; what is not well-formed says nothing. */
    @Override
    public List<Locale> locales() {
        if (locales == null) {
            locales = read(acceptLanguage);
        }
        return locales;
    }

    private static List<Locale> read(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MAX_ACCEPT_LANGUAGE) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Asks the container, because nobody else knows its roles. */
    @Override
    public boolean isCallerInRole(String role) {
        return principal.isPresent() && ask(() -> request.isUserInRole(role), false);
    }

    /** The header fields; the lines of one field are joined as RFC 9110, section 5.3, says. */
    @Override
    public Optional<String> metadata(String name) {
        return ask(() -> joined(request.getHeaders(name)), Optional.empty());
    }

    private static Optional<String> joined(Enumeration<String> lines) {
        return lines == null || !lines.hasMoreElements()
                ? Optional.empty()
                : Optional.of(String.join(", ", Collections.list(lines)));
    }

    /**
     * Asks the container. Whether the answer was about this request is known only afterwards: once the exchange has ended,
     * the container may use its object for another caller's.
     */
    private <T> T ask(Supplier<T> question, T nothing) {
        if (!open.getAsBoolean()) {
            return nothing;
        }
        try {
            T answer = question.get();
            return open.getAsBoolean() ? answer : nothing;
        } catch (RuntimeException e) {
            // How containers answer for a request that they have taken back.
            return nothing;
        }
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
