package io.switchboard.transport.servlet;

import java.util.Objects;
import java.util.Set;

/**
 * What the HTTP transport lets in, and how much of it. Immutable.
 *
 * @param maxRequestBytes how long a request's body may be, 1 to {@value #MOST_REQUEST_BYTES}; a longer one is answered
 *     with 413
 * @param load how much is done at a time
 * @param allowedHosts the names by which this server may be called, each with a port, where a request may leave out a
 *     default one, or without, which stands for every port; or {@code *} for any; empty when not configured: then only
 *     loopback names over a loopback connection
 * @param allowedOrigins the origins whose pages may call this server, as {@code scheme://host[:port]} without any default
 *     port, or {@code *} for any; empty when not configured: then those whose host is an allowed one, or, where every host
 *     is, only the origin of the named host itself
 * @param corsOrigins the origins, without any default port, whose pages may call this server and read its answers by the
 *     CORS protocol, besides those that are allowed to call; empty for no such page
 */
public record HttpRules(
        int maxRequestBytes,
        HttpLoad load,
        Set<String> allowedHosts,
        Set<String> allowedOrigins,
        Set<String> corsOrigins) {

    /** The most that {@link #maxRequestBytes} can be: 1 GiB, below the longest array of every JVM. */
    public static final int MOST_REQUEST_BYTES = 1 << 30;

    /** 1 MiB a request, the default load; only loopback hosts and origins, no CORS. */
    public static final HttpRules DEFAULTS = new HttpRules(1 << 20, HttpLoad.DEFAULTS, Set.of(), Set.of(), Set.of());

    /** Checks the ranges and every host and origin. */
    public HttpRules {
        HttpLoad.requireRange("maxRequestBytes", maxRequestBytes, 1, MOST_REQUEST_BYTES);
        Objects.requireNonNull(load, "load");
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
        corsOrigins = Set.copyOf(corsOrigins);
        new OriginRules(allowedOrigins, new HostRules(allowedHosts));
        new CorsRules(corsOrigins);
    }
}
