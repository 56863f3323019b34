package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** What is asked of a request before its body is looked at. Immutable. */
final class Entrance {

    private final HostRules hosts;
    private final OriginRules origins;
    private final MediaTypes mediaTypes;

    Entrance(HttpRules rules, List<String> mediaTypes) {
        this.hosts = new HostRules(rules.allowedHosts());
        this.origins = new OriginRules(rules.allowedOrigins(), hosts);
        this.mediaTypes = new MediaTypes(mediaTypes);
    }

    /**
     * Checks a request by its head alone. Who asks comes first: nobody learns from a foreign page what it might ask.
     *
     * @throws RefusedException when it is not let in
     */
    void check(HttpServletRequest request) throws RefusedException {
        hosts.check(hostsOf(request), request.getLocalAddr());
        origins.check(headers(request, "Origin"), request.getLocalAddr());
        if (!request.getMethod().equals("POST")) {
            throw new RefusedException(HttpRefusal.METHOD_NOT_ALLOWED, "the HTTP method must be POST");
        }
        mediaTypes.check(headers(request, "Content-Type"), headers(request, "Content-Encoding"));
    }

    /** HTTP/2 has the host in {@code :authority} (RFC 9113, section 8.3.1), which not every container shows as a header. */
    private static List<String> hostsOf(HttpServletRequest request) {
        List<String> headers = headers(request, "Host");
        return headers.isEmpty() && request.getProtocol().startsWith("HTTP/2")
                ? List.of(request.getServerName() + ":" + request.getServerPort())
                : headers;
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
