package io.switchboard.app;

import io.switchboard.transport.servlet.HttpTransport;
import io.switchboard.transport.servlet.RpcServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** The server in a web application: started when the application has its beans, closed before they go. */
final class WebApplication implements ServletContextListener {

    private static final Logger LOG = System.getLogger(WebApplication.class.getName());

    private final Settings settings;
    private final BoundServlet servlet = new BoundServlet(this::close);
    private final OperatorPages pages;
    private HttpTransport transport;
    private Composition composition;

    WebApplication(Settings settings) {
        this.settings = settings;
        this.pages = new OperatorPages(settings);
    }

    /** Gives the servlet to register; it answers once the context is initialized. */
    Servlet servlet() {
        return servlet;
    }

    /** Gives the servlets for the server's operators, by path; they answer from now on. */
    Map<String, Servlet> pages() {
        return pages.servlets();
    }

    /**
     * Starts the server.
     *
     * @throws IllegalStateException when it cannot start; fails the deployment
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            transport = new HttpTransport(settings.httpRules());
            composition = new Composition(transport, Containers.of(event.getServletContext()), settings);
            servlet.bind(new RpcServlet(transport, composition.server()));
            pages.started(transport, composition);
        } catch (RuntimeException | LinkageError e) {
            String reason = "Switchboard cannot start: " + Reason.of(e);
            LOG.log(Level.ERROR, reason);
            throw new IllegalStateException(reason);
        }
    }

    /** Closes the server of an application that never got as far as its servlets, and lets go of what the JDK holds. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        close();
        MethodHandleCaches.release();
    }

    /** Refuses new messages and waits for those in flight. Calling it again does nothing more. */
    void close() {
        if (composition != null) {
            transport.close();
            // Calls in the container's own threads are unknown to the server; they need the beans to the end, too.
            transport.awaitIdle(settings.load().drainTimeout());
            composition.close();
        }
    }
}
