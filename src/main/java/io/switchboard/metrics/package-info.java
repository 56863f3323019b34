/**
 * Counts and measures what a server does, and writes it down for Prometheus.
 *
 * <p>Belongs here: which meters there are and how outcomes become label values; labels never have values that a caller can
 * choose. {@link io.switchboard.metrics.ServerMetrics} is plugged into a server as its {@link io.switchboard.ServerEvents}.
 * Where and to whom the numbers are shown is not decided here.
 *
 * <p>May import: {@code java.*}, {@code io.micrometer}, {@code io.prometheus}, {@code io.switchboard}, {@code io.switchboard.message} and {@code
 * io.switchboard.dispatch}.
 */
package io.switchboard.metrics;
