package io.switchboard.app;

import io.switchboard.transport.servlet.HttpContainer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Puts Switchboard into a web application: servlet containers find this class by its service file and call it while the
 * application starts, whether or not there is a {@code web.xml}.
 *
 * <p>The servlet is registered here, because a listener that was itself added by code may not do so (Servlet 6.1, section
 * 4.4); what the servlet does is bound later by that listener, because only then every CDI container has started.
 */
public final class WebInitializer implements ServletContainerInitializer {

    private static final Logger LOG = System.getLogger(WebInitializer.class.getName());
    private static final String SERVLET = "switchboard";

    /** The init-parameter by which an application says that its CDI container keeps no contexts of HTTP requests. */
    private static final String NO_CONTEXTS = "io.switchboard.no-request-contexts";

    /** What is otherwise than by default where the contexts of a request are in its thread alone. */
    private static final Map<String, String> WITH_CONTEXTS = Map.of("switchboard.batch-parallelism", "1");

    /** Called by the servlet container. */
    public WebInitializer() {}

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) throws ServletException {
        try {
            boolean contexts = context.getInitParameter(NO_CONTEXTS) == null;
            Settings settings = SettingsOptions.read(
                    SettingsSource.ofApplication(name -> Optional.ofNullable(context.getInitParameter(name))
                            .orElse(contexts ? WITH_CONTEXTS.get(name) : null)));
            if (settings.enabled()) {
                HttpContainer container = HttpContainer.of(context);
                install(context, settings, contexts ? container.withContexts() : container);
            }
        } catch (SettingsException e) {
            LOG.log(Level.ERROR, "Switchboard cannot start: " + e.getMessage());
            throw new ServletException("Switchboard cannot start: " + e.getMessage());
        }
    }

    /**
     * Puts a server into a web application that is starting, with the pages for its operators beside it. A path of these
     * that the application uses itself stays the application's.
     *
     * @param context the application
     * @param settings its settings
     * @param container what the servlet container can do
     * @return the server in the application
     * @throws SettingsException when the path is taken
     */
    public static WebApplication install(ServletContext context, Settings settings, HttpContainer container)
            throws SettingsException {
        return install(context, settings, container, (path, page) -> {
            ServletRegistration.Dynamic servlet = context.addServlet(SERVLET + path, page);
            if (servlet == null || !servlet.addMapping(path).isEmpty()) {
                LOG.log(Level.WARNING, "the application has a servlet of its own at " + path);
            }
        });
    }

    /**
     * Puts a server into a web application that is starting, with the pages for its operators elsewhere.
     *
     * @param context the application
     * @param settings its settings
     * @param container what the servlet container can do
     * @param pages is given each path and the servlet that is to answer there
     * @return the server in the application
     * @throws SettingsException when the path is taken
     */
    public static WebApplication install(
            ServletContext context, Settings settings, HttpContainer container, BiConsumer<String, Servlet> pages)
            throws SettingsException {
        WebApplication application = new WebApplication(settings, container);
        Optional<ServletRegistration.Dynamic> servlet =
                Optional.ofNullable(context.addServlet(SERVLET, application.servlet()));
        if (servlet.isEmpty() || !servlet.get().addMapping(settings.path()).isEmpty()) {
            throw new SettingsException("another servlet has the name \"" + SERVLET + "\" or the path "
                    + settings.path() + "; see the setting switchboard.path");
        }
        servlet.get().setAsyncSupported(true);
        servlet.get().setLoadOnStartup(1);
        context.addListener(application);
        application.pages().forEach(pages);
        return application;
    }
}
