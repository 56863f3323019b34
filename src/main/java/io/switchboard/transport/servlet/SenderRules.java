package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** Who may ask at all: requests that name an allowed host, from allowed pages or from none. Immutable. */
final class SenderRules {

    private final HostRules hosts;
    private final OriginRules origins;

    SenderRules(HttpRules rules) {
        hosts = new HostRules(rules.allowedHosts());
        origins = new OriginRules(rules.allowedOrigins(), hosts);
    }

    /**
     * Checks the Host and Origin of a request.
     *
     * @throws RefusedException when it is not let in
     */
    void check(HttpServletRequest request) throws RefusedException {
        List<String> host = hostsOf(request);
        hosts.check(host, request.getLocalAddr());
        origins.check(Collections.list(request.getHeaders("Origin")), host.get(0), request.getLocalAddr());
    }

    /** HTTP/2 has the host in {@code :authority} (RFC 9113, section 8.3.1), which not every container shows as a header. */
    private static List<String> hostsOf(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Host"));
        return headers.isEmpty() && request.getProtocol().startsWith("HTTP/2")
                ? List.of(request.getServerName() + ":" + request.getServerPort())
                : headers;
    }
}
