package io.switchboard.transport.servlet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hosts this server answers for. A page on the Internet can make a browser believe that its own name stands for an
 * address in here (DNS rebinding); what it cannot do is to send another name than its own. Immutable.
 */
final class HostRules {

    /** The setting to name when a host is refused because none has been configured. */
    static final String SETTING = "switchboard.allowed-hosts";

    private final boolean any;
    private final Set<String> allowed;

    /**
     * Makes the rules.
     *
     * @param allowedHosts as {@link HttpRules#allowedHosts}
     * @throws IllegalArgumentException when one of them is no host
     */
    HostRules(Set<String> allowedHosts) {
        any = allowedHosts.contains("*");
        allowed = allowedHosts.stream()
                .filter(entry -> !entry.equals("*"))
                .map(HostRules::entry)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String entry(String text) {
        return Authority.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no host, or host and port: \"" + text + "\"; an IPv6 address stands in brackets"))
                .toString();
    }

    /**
     * Checks the Host header.
     *
     * @param header its value
     * @param localAddress the address at which the connection arrived, or null when it has none
     * @throws RefusedException when the request is not for this server
     */
    void check(String header, String localAddress) throws RefusedException {
        Optional<Authority> host = Authority.parse(header);
        if (host.isEmpty()) {
            throw new RefusedException(HttpRefusal.FORBIDDEN, "the Host header is malformed");
        }
        if (!allows(host.get(), localAddress)) {
            throw new RefusedException(
                    HttpRefusal.FORBIDDEN, "the host is not an allowed one; see the setting " + SETTING);
        }
    }

    /** Tells whether every host is allowed, so that being on one says nothing about a page. */
    boolean any() {
        return any;
    }

    /**
     * Tells whether this server answers for a host.
     *
     * @param host the host
     * @param localAddress the address at which the connection arrived, or null when it has none
     */
    boolean allows(Authority host, String localAddress) {
        if (any) {
            return true;
        }
        if (allowed.isEmpty()) {
            return localAddress != null && Authority.isLoopbackAddress(localAddress) && host.isLoopback();
        }
        return allowed.contains(host.host()) || allowed.contains(host.toString()) || allowsWithDefaultPort(host);
    }

    /** Clients leave the default port out. Of which scheme it is, is unknown, since a proxy may have ended TLS. */
    private boolean allowsWithDefaultPort(Authority host) {
        return host.port().isEmpty()
                && (allowed.contains(host.host() + ":443") || allowed.contains(host.host() + ":80"));
    }
}
