package io.switchboard.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 404 to everything. The WAR maps it in place of the container's default servlet, which would let the archive's
 * contents be downloaded: some containers look into a multi-release archive as the JVM does, and find the launcher's class
 * at its root.
 */
public final class NothingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Called by the servlet container. */
    public NothingServlet() {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentLength(0);
    }
}
