package io.switchboard.transport.servlet;

import io.switchboard.message.TransportContext;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Who sent a request, as the server of HTTP knew it when the request arrived: other threads may not ask it later. */
final class HttpContext implements TransportContext {

    /** Browsers send a few dozen characters; reading thousands of languages would cost more than the call. */
    private static final int MAX_ACCEPT_LANGUAGE = 1_000;

    private final HttpCall call;
    private final Optional<Principal> principal;
    private final String acceptLanguage;
    private volatile List<Locale> locales;
    private final Optional<Duration> timeout;
    private final BooleanSupplier open;

    /**
     * Makes the context of a request.
     *
     * @param timeout how long the caller wants to wait, or empty
     * @param open whether the request still belongs to its exchange, and not to the server
     */
    HttpContext(HttpCall call, Optional<Duration> timeout, BooleanSupplier open) {
        this.call = call;
        this.timeout = timeout;
        this.open = open;
        this.principal = call.principal();
        this.acceptLanguage = joined(call.headers("Accept-Language")).orElse(null);
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

    /** Asks the server, because nobody else knows its roles. */
    @Override
    public boolean isCallerInRole(String role) {
        return principal.isPresent() && ask(() -> call.isCallerInRole(role), false);
    }

    /** The header fields; the lines of one field are joined as RFC 9110, section 5.3, says. */
    @Override
    public Optional<String> metadata(String name) {
        return ask(() -> joined(call.headers(name)), Optional.empty());
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    /**
     * Asks the server. Whether the answer was about this request is known only afterwards: once the exchange has ended,
     * the server may use its object for another caller's.
     */
    private <T> T ask(Supplier<T> question, T nothing) {
        if (!open.getAsBoolean()) {
            return nothing;
        }
        try {
            T answer = question.get();
            return open.getAsBoolean() ? answer : nothing;
        } catch (RuntimeException e) {
            // How servers answer for a request that they have taken back.
            return nothing;
        }
    }

    @Override
    public Optional<Duration> timeout() {
        return timeout;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return ask(() -> call.unwrap(type), Optional.empty());
    }
}
