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
        List<String> host = Collections.list(request.getHeaders("Host"));
        hosts.check(host, request.getLocalAddr());
        origins.check(Collections.list(request.getHeaders("Origin")), host.get(0), request.getLocalAddr());
    }
}
