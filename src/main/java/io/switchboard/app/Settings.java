package io.switchboard.app;

import io.switchboard.transport.servlet.HttpRules;
import java.util.Set;

/**
 * What can be changed about a server without changing code. Immutable. Each has the same name, in kebab case, as a
 * command-line option, a system property, an environment variable and a servlet context's init-parameter; see
 * {@link SettingsSource} for which of them counts.
 *
 * @param path where the server answers in its web application, such as {@code /rpc}, or {@link #OFF}
 * @param demo whether the sample beans can be called
 * @param limits how large messages and replies may be
 * @param load how much is done at a time, and for how long
 * @param allowedHosts the hosts that a request may name; empty for the loopback names only
 * @param allowedOrigins the origins whose pages may call; empty for those on an allowed host
 * @param trace whether raw messages go to the log from the start
 * @param observation how the server lets itself be observed
 */
public record Settings(
        String path,
        boolean demo,
        MessageLimits limits,
        LoadSettings load,
        Set<String> allowedHosts,
        Set<String> allowedOrigins,
        boolean trace,
        ObservationSettings observation) {

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
        return new HttpRules(limits.requestBytes(), load.http(), allowedHosts, allowedOrigins);
    }
}
