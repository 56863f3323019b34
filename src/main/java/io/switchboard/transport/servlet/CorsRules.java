package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which pages of other origins may read what this server answers: the CORS protocol of the Fetch standard (section 3.3),
 * without credentials that a browser adds by itself. Without an origin it does nothing. Immutable.
 */
final class CorsRules {

    private static final String CALL_HEADERS =
            "Content-Type, Authorization, " + CallerTimeout.HEADER + ", traceparent, tracestate";

    /** The longest that a browser of today keeps it. */
    private static final String MAX_AGE_SECONDS = "7200";

    private static final String VARY = "Vary";

    private final Set<String> origins;

    /**
     * Makes the rules.
     *
     * @param origins as {@link HttpRules#corsOrigins}
     * @throws IllegalArgumentException when one of them is no origin, or not as browsers write it
     */
    CorsRules(Set<String> origins) {
        this.origins = origins.stream().map(OriginRules::entry).collect(Collectors.toUnmodifiableSet());
    }

    /** Finds the listed origin that a request comes from. */
    Optional<String> origin(HttpServletRequest request) {
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        List<String> headers = Collections.list(request.getHeaders("Origin"));
        return headers.size() == 1
                ? Optional.of(headers.get(0).toLowerCase(Locale.ROOT)).filter(origins::contains)
                : Optional.empty();
    }

    /** Tells whether a browser asks what a page of a listed origin may send. */
    boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null
                && origin(request).isPresent();
    }

    /** Lets a page of a listed origin read the response, whatever it will be. Doing it again changes nothing. */
    void share(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return;
        }
        if (!response.getHeaders(VARY).contains("Origin")) {
            response.addHeader(VARY, "Origin");
        }
        origin(request).ifPresent(origin -> {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        });
    }

    /** Gives what {@link #share} says in the response to a request without an Origin. */
    Map<String, String> headersWithoutOrigin() {
        return origins.isEmpty() ? Map.of() : Map.of(VARY, "Origin");
    }

    /** Says what a page may send; for a preflight whose response has been shared. */
    void answerPreflight(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.addHeader(VARY, "Access-Control-Request-Method");
        response.setHeader("Access-Control-Allow-Methods", "POST");
        response.setHeader("Access-Control-Allow-Headers", CALL_HEADERS);
        response.setHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }
}
