package io.switchboard.transport.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** An exchange by way of a servlet, answered in the container's thread unless {@link #startAsync} is called. */
final class ServletExchange extends HttpExchange {

    private static final Logger LOG = System.getLogger(ServletExchange.class.getName());

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private volatile AsyncContext async;

    /**
     * Makes an exchange. Before it is handed to anybody, it has to {@link #receive}.
     *
     * @param mediaType the type of a reply
     */
    ServletExchange(
            HttpServletRequest request, HttpServletResponse response, HttpTransport transport, String mediaType) {
        super(new ServletCall(request, response, transport.container()), transport, mediaType);
        this.request = request;
        this.response = response;
    }

    @Override
    boolean isAsync() {
        return async != null;
    }

    /** Lets the container's thread go without a response, for as long as the handler takes. */
    void startAsync() {
        AsyncContext started = request.startAsync(request, response);
        started.setTimeout(0);
        started.addListener(new Departure(this::leave, this::takeBack));
        async = started;
    }

    /**
     * Has something done in a thread of the container's, once {@link #startAsync} was called.
     *
     * @throws IllegalStateException when the container has ended the exchange already
     */
    void continueWith(Runnable step) {
        async.start(step);
    }

    @Override
    void complete() {
        try {
            if (async != null) {
                async.complete();
            }
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the container had ended the exchange already", e);
        }
    }
}
