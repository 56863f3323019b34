/**
 * Tells OpenTelemetry of every message and call, as spans of distributed traces.
 *
 * <p>Belongs here: which spans there are, what they are called and what is on them, how they continue a caller's trace, and
 * where they are sent. {@link io.switchboard.telemetry.ServerTelemetry} is plugged into a server as its {@link
 * io.switchboard.ServerEvents}, and {@link io.switchboard.telemetry.CurrentSpan} into its dispatcher as the first {@link
 * io.switchboard.dispatch.Interceptor}. No span has a name that a caller can choose, and none has arguments, results or
 * texts of errors on it.
 *
 * <p>May import: {@code java.*}, {@code io.opentelemetry}, {@code io.switchboard}, {@code io.switchboard.message} and {@code
 * io.switchboard.dispatch}.
 */
package io.switchboard.telemetry;
