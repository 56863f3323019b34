package io.switchboard.transport.servlet;

import io.switchboard.message.TransportContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Who sent a request, as the container knew it when the request arrived: other threads may not ask it later. */
final class HttpContext implements TransportContext {

    /** Browsers send a few dozen characters; reading thousands of languages would cost more than the call. */
    private static final int MAX_ACCEPT_LANGUAGE = 1_000;

    private final HttpServletRequest request;
    private final Optional<Principal> principal;
    private final String acceptLanguage;
    private volatile List<Locale> locales;
    private final Optional<Duration> timeout;

    HttpContext(HttpServletRequest request, Optional<Duration> timeout) {
        this.request = request;
        this.timeout = timeout;
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

    @Override
    public Optional<Duration> timeout() {
        return timeout;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == HttpServletRequest.class ? Optional.of(type.cast(request)) : Optional.empty();
    }
}
