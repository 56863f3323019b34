package io.switchboard.app.runner;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EventListener;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jboss.weld.servlet.api.ServletListener;

/**
 * A web application of which Weld hears when it begins and when it ends, and nothing else. Each call has a request context of
 * its own; Weld's for the whole HTTP request would cost a kilobyte, and to be told only that it is not wanted, more time than
 * the call itself.
 */
final class CdiApplication extends ServletContextHandler {

    /**
     * Makes the request that a servlet would get of one of Jetty's.
     *
     * @return the request, or null when no servlet would get it
     */
    HttpServletRequest servletRequest(Request request, Response response) {
        ServletContextRequest wrapped = Request.as(wrapRequest(request, response), ServletContextRequest.class);
        return wrapped == null ? null : wrapped.getServletApiRequest();
    }

    @Override
    public boolean addEventListener(EventListener listener) {
        return super.addEventListener(listener instanceof ServletListener weld ? new Lifetime(weld) : listener);
    }

    /** Passes on the beginning and the end. */
    private record Lifetime(ServletContextListener listener) implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            listener.contextInitialized(event);
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            listener.contextDestroyed(event);
        }
    }
}
