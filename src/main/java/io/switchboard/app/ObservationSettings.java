package io.switchboard.app;

import io.switchboard.ServerEvents;
import io.switchboard.logging.AccessLog;
import java.util.Set;

/**
 * How a server lets itself be observed. Immutable.
 *
 * @param metricsPath where the numbers are, such as {@code /metrics}, or {@link Settings#OFF}
 * @param healthPath what stands before {@code /live} and {@code /ready}, such as {@code /health}, or {@link Settings#OFF}
 * @param accessLog how messages are put on record
 * @param traceBytes how much of a raw message goes to the log, in bytes, at least 1
 * @param traceRedact the names of members whose values do not go to the log with the raw messages
 * @param telemetry whether OpenTelemetry is told of messages and calls
 */
public record ObservationSettings(
        String metricsPath,
        String healthPath,
        Access accessLog,
        int traceBytes,
        Set<String> traceRedact,
        boolean telemetry) {

    /** Forms of the access log. */
    public enum Access {
        /** No access log. */
        OFF,
        /** Pairs of name and value. */
        PLAIN,
        /** JSON objects. */
        JSON;

        ServerEvents events() {
            return switch (this) {
                case OFF -> ServerEvents.NONE;
                case PLAIN -> AccessLog.plain();
                case JSON -> AccessLog.json();
            };
        }
    }

    /** Copies the set. */
    public ObservationSettings {
        traceRedact = Set.copyOf(traceRedact);
    }

    boolean metrics() {
        return !metricsPath.equals(Settings.OFF);
    }

    boolean health() {
        return !healthPath.equals(Settings.OFF);
    }
}
