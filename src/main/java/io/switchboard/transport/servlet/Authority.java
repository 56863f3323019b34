package io.switchboard.transport.servlet;

import java.util.Locale;
import java.util.Optional;

/**
 * A host and perhaps a port, as in a Host header (RFC 9110, section 7.2). Nothing is ever looked up.
 *
 * @param host a name or an address in lower case, an IPv6 address in its brackets
 * @param port the port as it was written, or empty
 */
record Authority(String host, String port) {

    private static final int LONGEST_NAME = 253;
    private static final int MOST_PORT_DIGITS = 5;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads an authority.
     *
     * @return the authority, or empty when the text is none; user information and an empty port are not accepted
     */
    static Optional<Authority> parse(String text) {
        int colon = text.indexOf(':', text.indexOf(']') + 1);
        int end = colon < 0 ? text.length() : colon;
        String host = text.substring(0, end).toLowerCase(Locale.ROOT);
        String rest = text.substring(end);
        if (!isHost(host) || !rest.isEmpty() && !isPort(rest.substring(1))) {
            return Optional.empty();
        }
        return Optional.of(new Authority(host, rest.isEmpty() ? "" : rest.substring(1)));
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.length() > 2
                    && host.endsWith("]")
                    && host.chars().skip(1).limit(host.length() - 2L).allMatch(Authority::isAddressPart);
        }
        return !host.isEmpty() && host.length() <= LONGEST_NAME && host.chars().allMatch(Authority::isNamePart);
    }

    private static boolean isAddressPart(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == ':' || c == '.';
    }

    private static boolean isNamePart(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '-' || c == '.' || c == '_';
    }

    private static boolean isPort(String port) {
        return !port.isEmpty()
                && port.length() <= MOST_PORT_DIGITS
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(port) <= HIGHEST_PORT;
    }

    /** Tells whether the host can only be this machine: names below {@code localhost} are reserved by RFC 6761. */
    boolean isLoopback() {
        return host.equals("localhost") || host.endsWith(".localhost") || isLoopbackAddress(host);
    }

    /**
     * Tells whether an address is a loopback one.
     *
     * @param address an IP address, an IPv6 one with or without brackets and zone
     */
    static boolean isLoopbackAddress(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        bare = zone < 0 ? bare : bare.substring(0, zone);
        return bare.equals("::1") || bare.equals("0:0:0:0:0:0:0:1") || isLoopbackIpv4(bare);
    }

    /** A name such as {@code 127.0.0.1.example.org} is anybody's, so there must be four numbers and nothing else. */
    private static boolean isLoopbackIpv4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals("127")) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return port.isEmpty() ? host : host + ":" + port;
    }
}
