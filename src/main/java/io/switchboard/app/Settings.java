package io.switchboard.app;

import io.switchboard.ServerLimits;
import io.switchboard.json.JsonLimits;
import io.switchboard.protocol.jsonrpc.JsonRpcLimits;
import io.switchboard.transport.servlet.HttpRules;
import java.time.Duration;
import java.util.Set;

/**
 * What can be changed about a server without changing code. Immutable. Each has the same name, in kebab case, as a
 * command-line option, a system property, an environment variable and a servlet context's init-parameter; see
 * {@link SettingsSource} for which of them counts.
 *
 * @param path where the server answers in its web application, such as {@code /rpc}, or {@link #OFF}
 * @param demo whether the sample beans can be called
 * @param maxRequestBytes how long a message may be, at least 1
 * @param maxResponseBytes how long a reply may be, at least 1
 * @param maxBatchItems how many requests a batch may have, at least 1
 * @param maxDepth how deep arrays and objects may be nested, at least 1
 * @param maxInFlight how many messages may be handled at a time, at least 1
 * @param callTimeout how long a call may take, more than zero
 * @param batchParallelism how many calls of one batch are made at a time, at least 1
 * @param drainTimeout how long closing waits for the messages in flight, not negative
 * @param allowedHosts the hosts that a request may name; empty for the loopback names only
 * @param allowedOrigins the origins whose pages may call; empty for those on an allowed host
 * @param trace whether raw messages go to the log
 */
public record Settings(
        String path,
        boolean demo,
        int maxRequestBytes,
        int maxResponseBytes,
        int maxBatchItems,
        int maxDepth,
        int maxInFlight,
        Duration callTimeout,
        int batchParallelism,
        Duration drainTimeout,
        Set<String> allowedHosts,
        Set<String> allowedOrigins,
        boolean trace) {

    /** The path that keeps Switchboard from doing anything in a web application that brings a server of its own. */
    public static final String OFF = "off";

    /** Copies the sets. */
    public Settings {
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /**
     * Tells whether there is to be a server at all.
     *
     * @return false when the path is {@link #OFF}
     */
    public boolean enabled() {
        return !path.equals(OFF);
    }

    HttpRules httpRules() {
        return new HttpRules(
                maxRequestBytes,
                maxInFlight,
                Math.min(maxInFlight, HttpRules.DEFAULTS.inlineCalls()),
                HttpRules.DEFAULTS.retryAfterSeconds(),
                allowedHosts,
                allowedOrigins);
    }

    JsonRpcLimits jsonRpcLimits() {
        JsonLimits json = JsonLimits.DEFAULTS;
        // Nothing in a message is longer than the message, so its strings need no limit of their own.
        JsonLimits limits = new JsonLimits(maxDepth, json.numberLength(), maxRequestBytes, json.members());
        JsonRpcLimits others = JsonRpcLimits.DEFAULTS;
        return new JsonRpcLimits(limits, others.idLength(), others.methodLength(), maxBatchItems, maxResponseBytes);
    }

    ServerLimits serverLimits() {
        return new ServerLimits(callTimeout, batchParallelism, maxInFlight, drainTimeout);
    }
}
