package io.switchboard.transport.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which web pages may call this server. A browser says where a page came from in the Origin header (RFC 6454); a client
 * that sends none is no browser and is not kept out by this. Immutable.
 */
final class OriginRules {

    private final boolean any;
    private final Set<String> allowed;
    private final HostRules hosts;

    /**
     * Makes the rules.
     *
     * @param allowedOrigins as {@link HttpRules#allowedOrigins}
     * @param hosts what decides when no origin is configured
     * @throws IllegalArgumentException when one of them is no origin
     */
    OriginRules(Set<String> allowedOrigins, HostRules hosts) {
        this.any = allowedOrigins.contains("*");
        this.allowed = allowedOrigins.stream()
                .filter(entry -> !entry.equals("*"))
                .map(OriginRules::entry)
                .collect(Collectors.toUnmodifiableSet());
        this.hosts = hosts;
    }

    /**
     * Takes an origin from the settings.
     *
     * @return it in lower case
     * @throws IllegalArgumentException when it is none, or not as browsers write it
     */
    static String entry(String text) {
        if (authority(text).isEmpty()) {
            throw new IllegalArgumentException("no origin of the form scheme://host[:port]: \"" + text + "\"");
        }
        String origin = text.toLowerCase(Locale.ROOT);
        if (origin.matches("http://.*:80|https://.*:443")) {
            throw new IllegalArgumentException("browsers leave the default port out of an origin: \"" + text + "\"");
        }
        return origin;
    }

    /**
     * Checks the Origin header.
     *
     * @param headers its values, of which there may be one
     * @param host the Host header, which has been found to be allowed
     * @param localAddress the address at which the connection arrived, or null when it has none
     * @throws RefusedException when the page must not call this server
     */
    void check(List<String> headers, String host, String localAddress) throws RefusedException {
        if (headers.isEmpty()) {
            return;
        }
        if (headers.size() > 1 || !allows(headers.get(0), host, localAddress)) {
            throw new RefusedException(HttpRefusal.FORBIDDEN, "the origin is not an allowed one");
        }
    }

    /** Also keeps out {@code null}, which any page can bring about with a sandboxed frame. */
    private boolean allows(String origin, String host, String localAddress) {
        Optional<Authority> authority = authority(origin);
        if (authority.isEmpty()) {
            return false;
        }
        if (any || allowed.contains(origin.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (!allowed.isEmpty() || !isWeb(origin)) {
            return false;
        }
        return hosts.any()
                ? isSame(origin, authority.get(), host)
                : hosts.allows(withPort(origin, authority.get()), localAddress);
    }

    /** An origin names its scheme, so the port that it leaves out is known. */
    private static Authority withPort(String origin, Authority authority) {
        return authority.port().isEmpty() ? new Authority(authority.host(), defaultPort(origin)) : authority;
    }

    private static String defaultPort(String origin) {
        return origin.regionMatches(true, 0, "https:", 0, "https:".length()) ? "443" : "80";
    }

    /**
     * Tells whether a page is the request's own server's. The scheme of the request does not count, since a proxy may have
     * ended TLS; it only tells which port can be left out.
     */
    private static boolean isSame(String origin, Authority authority, String host) {
        String port = ":" + defaultPort(origin);
        String same = host.toLowerCase(Locale.ROOT);
        return without(port, authority.toString()).equals(without(port, same));
    }

    private static String without(String port, String authority) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }

    private static Optional<Authority> authority(String origin) {
        int colon = origin.indexOf("://");
        return colon < 1 ? Optional.empty() : Authority.parse(origin.substring(colon + 3));
    }

    /** Other schemes, such as a browser extension's, have no hosts in this sense and must be listed. */
    private static boolean isWeb(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
