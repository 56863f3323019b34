package io.switchboard.app.runner;

import io.switchboard.app.Settings;
import io.switchboard.transport.servlet.SenderRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets nobody into a web application who has not said who they are; they are answered with 401, and their body is not read.
 * How one says so is for the authenticator to know. Three kinds of requests pass, because they are answered without a call:
 * those that the application refuses for their host or origin, which comes first; a browser's preflights, which never say
 * who calls; and probes of the server's health. Safe for use by many threads.
 */
final class Protection extends SecurityHandler {

    private final String path;
    private final SenderRules senders;
    private final Set<String> open;

    Protection(Settings settings) {
        this.path = settings.path();
        this.senders = new SenderRules(settings.httpRules());
        String health = settings.observation().healthPath();
        this.open = Set.of(health + "/live", health + "/ready");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ServletContextRequest sent = Request.as(request, ServletContextRequest.class);
        HttpServletRequest head = sent.getServletApiRequest();
        String asked = Request.getPathInContext(request);
        boolean call = asked.equals(path);
        if (senders.refusal(head).isPresent() || call && senders.isPreflight(head) || open.contains(asked)) {
            return getHandler().handle(request, response, callback);
        }
        if (call) {
            senders.share(head, sent.getHttpServletResponse());
        }
        return super.handle(request, response, callback);
    }

    @Override
    protected Constraint getConstraint(String pathInContext, Request request) {
        return Constraint.ANY_USER;
    }
}
