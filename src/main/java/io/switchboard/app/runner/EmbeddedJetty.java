package io.switchboard.app.runner;

import io.switchboard.app.NothingServlet;
import io.switchboard.app.Reason;
import io.switchboard.app.Settings;
import io.switchboard.app.SettingsException;
import io.switchboard.app.WebApplication;
import io.switchboard.app.WebInitializer;
import io.switchboard.transport.servlet.HttpContainer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.jboss.weld.environment.servlet.EnhancedListener;

/** A Jetty with one web application in it, which has Weld and perhaps Switchboard. */
final class EmbeddedJetty implements AutoCloseable {

    /** The JDK's 50 are too few for a thousand clients that connect at once: the others would be turned away. */
    private static final int ACCEPT_QUEUE = 4_096;

    /** How long clients may take to close their connections, once everything under way is done. */
    private static final long FAREWELL_MILLIS = 1_000;

    /** How long connections may then still be silent: longer than a client needs for its next request, if it has one. */
    private static final long FAREWELL_IDLE_MILLIS = 250;

    /** No CDI context is bound to the thread in which a request begins: see {@link CdiApplication}. */
    private static final HttpContainer CONTAINER = new HttpContainer(new Departures(), true, true, false);

    /** Weld has this from nowhere else. */
    private static final String NO_SCHEMAS = "org.jboss.weld.xml.disableValidating";

    private static final String APPLICATION = "application";
    private static final String MANAGEMENT = "management";

    private final Server server;
    private final CdiApplication context = new CdiApplication();
    private final Optional<ServletContextHandler> management;
    private volatile Optional<WebApplication> application = Optional.empty();
    private Optional<PlainRequests> plainRequests = Optional.empty();

    /**
     * Makes a Jetty that listens nowhere.
     *
     * @param loader the application's class loader
     */
    EmbeddedJetty(ClassLoader loader) {
        this(loader, false);
    }

    private EmbeddedJetty(ClassLoader loader, boolean managed) {
        server = new Server(ServerThreads.pool());
        server.setErrorHandler(new PlainErrors());
        management = managed ? Optional.of(new ServletContextHandler("/")) : Optional.empty();
        server.setHandler(new UnreadBodies(management.<Handler>map(this::beside).orElse(context)));
        context.setContextPath("/");
        context.setClassLoader(loader);
        context.setErrorHandler(new PlainErrors());
        // The class path is flat: Weld cannot tell its archives apart, and need not.
        context.setInitParameter("org.jboss.weld.environment.servlet.archive.isolation", "false");
        // To read the schemas of a beans.xml takes longer than everything else in which XML is involved, and a
        // violation is but a warning.
        System.setProperty(NO_SCHEMAS, System.getProperty(NO_SCHEMAS, "true"));
        context.addServletContainerInitializer(new EnhancedListener());
    }

    /**
     * Makes a Jetty that serves HTTP.
     *
     * @param options the address, and the settings
     * @param loader the application's class loader
     * @return the Jetty, which already holds its port but does not answer yet
     * @throws IOException when the port cannot be had or the certificates cannot be used
     * @throws SettingsException when options do not go together
     */
    static EmbeddedJetty http(RunnerOptions options, ClassLoader loader) throws IOException, SettingsException {
        Settings settings = options.settings();
        ManagementOptions management = options.management();
        EmbeddedJetty jetty = new EmbeddedJetty(loader, management.port().isPresent());
        jetty.context.addServletContainerInitializer((classes, web) -> jetty.install(web, settings));
        Optional<SecurityHandler> protection = options.protection().protection(settings);
        protection.ifPresent(jetty.context::setSecurityHandler);
        jetty.context.addServlet(nothing(settings), "/");
        jetty.management.ifPresent(other -> other.addServlet(nothing(settings), "/"));
        Optional<Certificates> certificates = options.tls().certificates();
        ServerConnector connector = certificates.isPresent()
                ? Connectors.secure(jetty.server, certificates.get())
                : Connectors.plain(jetty.server);
        if (protection.isEmpty() && VirtualThreads.areSupported()) {
            jetty.shorten(connector, settings.path());
        }
        jetty.listen(connector, APPLICATION, options.host(), options.port(), options.connections());
        if (management.port().isPresent()) {
            int port = management.port().getAsInt();
            jetty.listen(Connectors.plain(jetty.server), MANAGEMENT, management.host(), port, options.connections());
        }
        return jetty;
    }

    private static ServletHolder nothing(Settings settings) {
        return new ServletHolder(new NothingServlet(settings.httpRules()));
    }

    private void install(ServletContext web, Settings settings) throws ServletException {
        try {
            application = Optional.of(
                    management.isEmpty()
                            ? WebInitializer.install(web, settings, CONTAINER)
                            : WebInitializer.install(web, settings, CONTAINER, this::manage));
        } catch (SettingsException e) {
            throw new ServletException(e);
        }
    }

    /** Keeps the two apart by the port at which a request comes in. */
    private Handler beside(ServletContextHandler other) {
        context.setVirtualHosts(List.of("@" + APPLICATION));
        other.setVirtualHosts(List.of("@" + MANAGEMENT));
        other.setErrorHandler(new PlainErrors());
        return new Handler.Sequence(context, other);
    }

    /** Has requests that nobody asks who sent them go past the servlet, if they are plain. */
    private void shorten(Connector connector, String path) {
        PlainRequests shortWay = new PlainRequests(server.getHandler(), path, connector, context);
        server.setHandler(shortWay);
        plainRequests = Optional.of(shortWay);
    }

    private void manage(String path, Servlet page) {
        management.orElseThrow().addServlet(new ServletHolder(page), path);
    }

    private void listen(ServerConnector connector, String name, String host, int port, ConnectionLimits limits)
            throws IOException {
        connector.setName(name);
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(limits.idleTimeout().toMillis());
        connector.setShutdownIdleTimeout(FAREWELL_IDLE_MILLIS);
        connector.addBean(new NetworkConnectionLimit(limits.maxConnections(), connector));
        connector.addBean(new SlowConnections(connector, limits, this::memoryFull));
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw new IOException("cannot listen at " + host + ":" + port + ": " + Reason.of(e));
        }
    }

    private boolean memoryFull() {
        return application.isPresent() && application.get().memoryFull();
    }

    /**
     * Starts the application and, with HTTP, answers requests from now on.
     *
     * @throws Exception when the application cannot start
     */
    void start() throws Exception {
        server.start();
        plainRequests.ifPresent(
                shortWay -> shortWay.open(application.orElseThrow().plainCalls()));
    }

    /** Gives the port at which this Jetty listens. */
    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Gives the port of health and metrics; empty when they have none of their own. */
    OptionalInt managementPort() {
        return management.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(((ServerConnector) server.getConnectors()[1]).getLocalPort());
    }

    /**
     * Refuses new requests, waits for the ones under way up to the drain timeout, and ends the application. Whoever still
     * has a connection gets a moment to hear of it.
     */
    @Override
    public void close() {
        application.ifPresent(WebApplication::drain);
        for (Connector connector : server.getConnectors()) {
            // At once and while they are still being accepted, or connections would queue up only to be reset.
            ((ServerConnector) connector).close();
        }
        server.setStopTimeout(FAREWELL_MILLIS);
        Logger log = System.getLogger(EmbeddedJetty.class.getName());
        try {
            server.stop();
        } catch (TimeoutException e) {
            log.log(Level.WARNING, "stopped, although not everything under way had ended in time");
        } catch (Exception e) {
            log.log(Level.WARNING, "stopping failed", e);
        }
    }
}
