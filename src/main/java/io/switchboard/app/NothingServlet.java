package io.switchboard.app;

import io.switchboard.transport.servlet.HttpRules;
import io.switchboard.transport.servlet.PageServlet.Page;
import io.switchboard.transport.servlet.SenderRules;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers 404 to everything that is allowed to ask, and 403 to the rest. The WAR maps it in place of the container's default
 * servlet, which would let the archive's contents be downloaded: some containers look into a multi-release archive as the
 * JVM does, and find the launcher's class at its root. It is the WAR's error page too, because a container's own names the
 * container. Safe for use by many threads.
 */
public final class NothingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient SenderRules senders;

    /** Called by the servlet container; the rules are read from the settings. */
    public NothingServlet() {}

    /**
     * Makes a servlet.
     *
     * @param rules say which hosts and origins are allowed
     */
    public NothingServlet(HttpRules rules) {
        senders = new SenderRules(rules);
    }

    @Override
    public void init() throws ServletException {
        if (senders == null) {
            try {
                Settings settings =
                        SettingsOptions.read(SettingsSource.ofApplication(getServletContext()::getInitParameter));
                senders = new SenderRules(settings.httpRules());
            } catch (SettingsException e) {
                throw new ServletException(e.getMessage());
            }
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> refusal = senders.refusal(request);
        int status = refusal.isPresent() ? HttpServletResponse.SC_FORBIDDEN : status(request);
        Page.line(status, refusal.orElse(text(status))).send(request, response);
    }

    private static int status(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static String text(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND ? "404 Not Found" : String.valueOf(status);
    }
}
