package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;

/**
 * Who may ask at all: requests that name an allowed host, from allowed pages or from none; and which of these pages may
 * read the answers. Safe for use by many threads.
 */
public final class SenderRules {

    private final HostRules hosts;
    private final OriginRules origins;
    private final CorsRules cors;
    /** Requests come one after another from the same clients; that one is allowed need be found out only once. */
    private volatile Sender lastAllowed;

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
        String host = hostOf(request);
        Enumeration<String> origin = request.getHeaders("Origin");
        Sender sender = new Sender(host, request.getLocalAddr());
        check(sender);
        if (origin.hasMoreElements() && cors.origin(request).isEmpty()) {
            origins.check(Collections.list(origin), host, sender.localAddress());
        }
    }

    private void check(Sender sender) throws RefusedException {
        if (!sender.equals(lastAllowed)) {
            hosts.check(sender.host(), sender.localAddress());
            lastAllowed = sender;
        }
    }

    /** Tells whether a request with one Host and without an Origin is let in. */
    boolean admits(String host, String localAddress) {
        try {
            check(new Sender(host, localAddress));
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Gives what {@link #share} says in the response to a request without an Origin. */
    Map<String, String> headersWithoutOrigin() {
        return cors.headersWithoutOrigin();
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
    private static String hostOf(HttpServletRequest request) throws RefusedException {
        Enumeration<String> headers = request.getHeaders("Host");
        if (!headers.hasMoreElements() && request.getProtocol().startsWith("HTTP/2")) {
            return request.getServerName() + ":" + request.getServerPort();
        }
        String host = headers.hasMoreElements() ? headers.nextElement() : null;
        if (host == null || headers.hasMoreElements()) {
            throw new RefusedException(HttpRefusal.FORBIDDEN, "there must be one Host header");
        }
        return host;
    }

    /** What a client calls this server, and where its request came in. */
    private record Sender(String host, String localAddress) {}
}
