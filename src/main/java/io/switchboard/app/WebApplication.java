package io.switchboard.app;

import io.switchboard.transport.servlet.HttpContainer;
import io.switchboard.transport.servlet.HttpTransport;
import io.switchboard.transport.servlet.PlainCalls;
import io.switchboard.transport.servlet.RpcServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** The server in a web application: started when the application has its beans, closed before they go. */
public final class WebApplication implements ServletContextListener {

    private static final Logger LOG = System.getLogger(WebApplication.class.getName());

    private final Settings settings;
    private final HttpContainer container;
    private final BoundServlet servlet = new BoundServlet(this::close);
    private final OperatorPages pages;
    private volatile HttpTransport transport;
    private Composition composition;

    /** Makes the server of an application in a container that can do more than others, or no more. */
    WebApplication(Settings settings, HttpContainer container) {
        this.settings = settings;
        this.container = container;
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
            transport = new HttpTransport(settings.httpRules(), container);
            composition = new Composition(transport, Containers.of(event.getServletContext()), settings);
            servlet.bind(new RpcServlet(transport, composition.server()));
            pages.started(transport, composition);
        } catch (RuntimeException | LinkageError e) {
            String reason = Reason.of(e);
            LOG.log(Level.ERROR, "Switchboard cannot start: " + reason);
            throw new IllegalStateException(reason);
        }
    }

    /** Closes the server of an application that never got as far as its servlets, and lets go of what the JDK holds. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        close();
        MethodHandleCaches.release();
    }

    /** Refuses new messages and waits for those in flight, up to the drain timeout. Calling it again does nothing more. */
    public void drain() {
        if (composition != null) {
            transport.close();
            transport.awaitIdle(settings.load().drainTimeout());
        }
    }

    /**
     * Makes the way of requests for which nobody makes a servlet's request, in an application that has started.
     *
     * @return a way beside the servlet's, with the same server at its end
     */
    public PlainCalls plainCalls() {
        return new PlainCalls(transport, composition.server());
    }

    /**
     * Tells whether new messages are refused because those under way and their replies take all the memory they may.
     *
     * @return false before the server has started
     */
    public boolean memoryFull() {
        HttpTransport current = transport;
        return current != null && current.memoryFull();
    }

    /** Drains, and lets go of everything. Calling it again does nothing more. */
    private void close() {
        // Calls in the container's own threads are unknown to the server; they need the beans to the end, too.
        drain();
        if (composition != null) {
            composition.close();
        }
    }
}
