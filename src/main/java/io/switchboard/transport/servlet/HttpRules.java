package io.switchboard.transport.servlet;

import java.util.Set;

/**
 * What the HTTP transport lets in, and how much of it. Immutable.
 *
 * @param maxRequestBytes how long a request's body may be, 1 to {@value #MOST_REQUEST_BYTES}; a longer one is answered
 *     with 413
 * @param maxInFlight how many requests may be under way at a time, at least 1; one more is answered with 503. Not more
 *     than the server runs at a time, or the container's threads wait for it
 * @param inlineCalls how many requests may be handled at a time in the container's own platform threads, 0 or more; the
 *     others are handed to the server's. Well below the size of the container's pool
 * @param retryAfterSeconds after how many seconds a request answered with 503 may be sent again, 0 or more
 * @param allowedHosts the names by which this server may be called, each with or without a port, or {@code *} for any;
 *     empty when not configured: then only loopback names over a loopback connection
 * @param allowedOrigins the origins whose pages may call this server, as {@code scheme://host[:port]}, or {@code *} for
 *     any; empty when not configured: then those whose host is an allowed one, or, where every host
 *     is, only the origin of the named host itself
 */
public record HttpRules(
        int maxRequestBytes,
        int maxInFlight,
        int inlineCalls,
        int retryAfterSeconds,
        Set<String> allowedHosts,
        Set<String> allowedOrigins) {

    /** The most that {@link #maxRequestBytes} can be: 1 GiB, below the longest array of every JVM. */
    public static final int MOST_REQUEST_BYTES = 1 << 30;

    /** 1 MiB a request, 10,000 in flight, 32 of them inline, 1 second to wait; only loopback hosts and origins. */
    public static final HttpRules DEFAULTS = new HttpRules(1 << 20, 10_000, 32, 1, Set.of(), Set.of());

    /** Checks the ranges and every host and origin. */
    public HttpRules {
        requireRange("maxRequestBytes", maxRequestBytes, 1, MOST_REQUEST_BYTES);
        requireRange("maxInFlight", maxInFlight, 1, Integer.MAX_VALUE);
        requireRange("inlineCalls", inlineCalls, 0, Integer.MAX_VALUE);
        requireRange("retryAfterSeconds", retryAfterSeconds, 0, Integer.MAX_VALUE);
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
        new OriginRules(allowedOrigins, new HostRules(allowedHosts));
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
