package io.switchboard.transport.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.security.Credential;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A Jetty with one servlet at {@code /}, on a loopback port of its own choice. Its threads are called {@code container-…}.
 * Configure it before {@link #start}; closing stops it.
 */
final class EmbeddedJetty implements AutoCloseable {

    /** Kept here, because a logger that nobody holds forgets its level. */
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY_LOG.setLevel(Level.WARNING);
    }

    /** More than any test opens at once: beyond 50, the default, the operating system resets some of them. */
    private static final int ACCEPT_QUEUE = 2_000;

    private final QueuedThreadPool threads = new QueuedThreadPool(50);
    private final Server server = new Server(threads);
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    private boolean asyncSupported = true;

    EmbeddedJetty() {
        threads.setName("container");
        connector.setHost("127.0.0.1");
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        server.addConnector(connector);
        server.setHandler(context);
        server.setStopTimeout(0);
    }

    /** Serves requests on virtual threads, where the JDK has them; changes nothing where it does not. */
    EmbeddedJetty withVirtualThreads() {
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        return this;
    }

    EmbeddedJetty withoutAsync() {
        asyncSupported = false;
        return this;
    }

    /** Passes on what Jetty itself would refuse, so that the servlet's own rules can be seen at work. */
    EmbeddedJetty lenient() {
        HttpConfiguration configuration =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        configuration.setHttpCompliance(HttpCompliance.RFC2616_LEGACY.with(
                "LENIENT",
                HttpCompliance.Violation.DUPLICATE_HOST_HEADERS,
                HttpCompliance.Violation.UNSAFE_HOST_HEADER));
        return this;
    }

    /** Lets Jetty authenticate: ada, with the password secret, is an owner; nobody need say who they are. */
    EmbeddedJetty withUsers() {
        UserStore users = new UserStore();
        users.addUser("ada", Credential.getCredential("secret"), new String[] {"owner"});
        HashLoginService login = new HashLoginService("test");
        login.setUserStore(users);
        SecurityHandler.PathMapped security = new SecurityHandler.PathMapped();
        security.setLoginService(login);
        security.setAuthenticator(new BasicAuthenticator());
        security.put("/*", Constraint.ALLOWED);
        context.setSecurityHandler(security);
        return this;
    }

    EmbeddedJetty idleTimeout(long millis) {
        connector.setIdleTimeout(millis);
        return this;
    }

    EmbeddedJetty filter(Filter filter) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        return this;
    }

    /** Starts serving, and gives the address of the servlet. */
    URI start(HttpServlet servlet) {
        ServletHolder holder = new ServletHolder("switchboard", servlet);
        holder.setAsyncSupported(asyncSupported);
        context.addServlet(holder, "/*");
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not start", e);
        }
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
    }
}
