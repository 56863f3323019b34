package io.switchboard.app;

import jakarta.servlet.http.HttpServletRequest;
import org.jboss.weld.servlet.spi.HttpContextActivationFilter;

/**
 * Tells the Weld that the WAR brings to make no context of any HTTP request: each call has one of its own. Weld finds this
 * class by a service file, which is in the WAR and not in the library. In {@code web.xml} the same can only be said as a
 * regular expression, which Weld then matches against the path of every request, twice.
 */
public final class NoRequestContexts implements HttpContextActivationFilter {

    /** Called by Weld. */
    public NoRequestContexts() {}

    @Override
    public boolean accepts(HttpServletRequest request) {
        return false;
    }

    @Override
    public void cleanup() {
        // There is nothing to let go of.
    }
}
