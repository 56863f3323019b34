package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask at all: requests that name an allowed host, from allowed pages or from none; and which of these pages may
 * read the answers. Immutable.
 */
public final class SenderRules {

    private final HostRules hosts;
    private final OriginRules origins;
    private final CorsRules cors;

    /**
     * Makes the rules.
     *
     * @param rules say which hosts and origins are allowed
     */
    public SenderRules(HttpRules rules) {
        hosts = new HostRules(rules.allowedHosts());
        origins = new OriginRules(rules.allowedOrigins(), hosts);
        cors = new CorsRules(rules.corsOrigins());
    }

    /**
     * Tells why a request is not let in.
     *
     * @param request the request
     * @return words that may be shown to the caller; empty when it is let in
     */
    public Optional<String> refusal(HttpServletRequest request) {
        try {
            check(request);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Checks the Host and Origin of a request.
     *
     * @throws RefusedException when it is not let in
     */
    void check(HttpServletRequest request) throws RefusedException {
        List<String> host = hostsOf(request);
        hosts.check(host, request.getLocalAddr());
        if (cors.origin(request).isEmpty()) {
            origins.check(Collections.list(request.getHeaders("Origin")), host.get(0), request.getLocalAddr());
        }
    }

    /**
     * Tells whether a request that is let in is a preflight: a browser's question what a page of another origin may send,
     * which is answered without looking at who calls.
     *
     * @param request the request
     * @return true for a preflight from a page that may read answers
     */
    public boolean isPreflight(HttpServletRequest request) {
        return cors.isPreflight(request);
    }

    /**
     * Lets the page that sent a request read the response, if it is one that may. To be called before the response is
     * committed, for requests that are let in; calling it again changes nothing.
     *
     * @param request the request
     * @param response its response
     */
    public void share(HttpServletRequest request, HttpServletResponse response) {
        cors.share(request, response);
    }

    /** Answers a preflight. */
    void answerPreflight(HttpServletRequest request, HttpServletResponse response) {
        cors.share(request, response);
        cors.answerPreflight(response);
    }

    /** HTTP/2 has the host in {@code :authority} (RFC 9113, section 8.3.1), which not every container shows as a header. */
    private static List<String> hostsOf(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Host"));
        return headers.isEmpty() && request.getProtocol().startsWith("HTTP/2")
                ? List.of(request.getServerName() + ":" + request.getServerPort())
                : headers;
    }
}
