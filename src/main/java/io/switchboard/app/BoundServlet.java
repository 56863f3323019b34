package io.switchboard.app;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * A servlet that can be registered before there is anything behind it. Containers initialize servlets after all listeners,
 * and destroy them before, while the beans are still there: so its end is the server's end too.
 */
final class BoundServlet implements Servlet {

    private final Runnable onDestroy;
    private volatile Servlet target;

    /**
     * Makes a servlet with nothing behind it.
     *
     * @param onDestroy what to do when the container takes it out of service
     */
    BoundServlet(Runnable onDestroy) {
        this.onDestroy = onDestroy;
    }

    /** Puts the servlet behind it that does the work. */
    void bind(Servlet servlet) {
        target = servlet;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        if (target == null) {
            throw new ServletException("Switchboard has not started");
        }
        target.init(config);
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        target.service(request, response);
    }

    @Override
    public void destroy() {
        onDestroy.run();
        target.destroy();
    }

    @Override
    public ServletConfig getServletConfig() {
        return target.getServletConfig();
    }

    @Override
    public String getServletInfo() {
        return "Switchboard";
    }
}
