package io.switchboard.app.runner;

import io.switchboard.transport.servlet.PlainCalls;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has plain requests handled without the application's servlet, and hands all others on to it as they came. Safe for use by
 * many threads.
 */
final class PlainRequests extends Handler.Wrapper {

    private final String path;
    private final Connector connector;
    private final CdiApplication application;
    private volatile PlainCalls calls;

    /**
     * Makes a handler that hands all requests on, until it is {@link #open opened}.
     *
     * @param next what has the servlet in it
     * @param path where the calls come in
     * @param connector by which they come
     * @param application the application that they are for
     */
    PlainRequests(Handler next, String path, Connector connector, CdiApplication application) {
        super(next);
        this.path = path;
        this.connector = connector;
        this.application = application;
    }

    /** Has plain requests handled from now on. */
    void open(PlainCalls way) {
        calls = way;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<PlainHead> head = isCall(request) ? PlainHead.of(request.getHeaders()) : Optional.empty();
        if (head.isEmpty()) {
            return super.handle(request, response, callback);
        }
        PlainBody body = new PlainBody(request, head.get().contentLength());
        return handle(new JettyCall(head.get(), body, request, response, callback, application::servletRequest))
                || super.handle(body.unread(), response, callback);
    }

    private boolean isCall(Request request) {
        return calls != null
                && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && request.getConnectionMetaData().getConnector() == connector
                && HttpMethod.POST.is(request.getMethod())
                && path.equals(request.getHttpURI().getPath());
    }

    /** Handles a call as the servlet would, in a thread that sees the application's classes. */
    private boolean handle(JettyCall call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application.getClassLoader());
        try {
            return calls.handle(call);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
