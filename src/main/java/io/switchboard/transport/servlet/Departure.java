package io.switchboard.transport.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Hears of a client that leaves while it is being served. */
final class Departure implements AsyncListener {

    private static final Logger LOG = System.getLogger(HttpExchange.class.getName());

    private final Runnable left;
    private final Runnable completed;

    /**
     * Makes a listener.
     *
     * @param left run when the client has left
     * @param completed run when the container has taken its response back, for whatever reason
     */
    Departure(Runnable left, Runnable completed) {
        this.left = left;
        this.completed = completed;
    }

    @Override
    public void onError(AsyncEvent event) {
        LOG.log(Level.DEBUG, "the client left before its reply", event.getThrowable());
        left.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        left.run();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        completed.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it a second time.
    }
}
