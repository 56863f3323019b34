package io.switchboard.transport.servlet;

import io.switchboard.message.Incident;
import io.switchboard.transport.MessageHandler;
import io.switchboard.transport.servlet.HttpExchange.Outcome;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Takes every POST as one message. A reply is sent with status 200, no reply is status 204, and a request that is refused
 * gets the status of its {@link HttpRefusal}. Register it with async supported; where that is not possible, every call is
 * handled in the container's thread. Makes no session. Safe for use by many threads.
 */
public final class RpcServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HttpTransport transport;
    private final transient MessageHandler handler;
    private final transient Entrance entrance;
    private final transient Semaphore inlineCalls;
    private final String mediaType;

    /**
     * Makes a servlet.
     *
     * @param transport the rules and what is under way
     * @param handler what handles the messages; usually the server that was made of the transport
     */
    public RpcServlet(HttpTransport transport, MessageHandler handler) {
        this.transport = transport;
        this.handler = handler;
        this.entrance = new Entrance(transport.rules(), handler.mediaTypes());
        this.inlineCalls = new Semaphore(transport.rules().inlineCalls());
        this.mediaType = handler.mediaTypes().get(0);
    }

    /**
     * Receives one request, of whatever method, and hands it to the handler. Never throws.
     *
     * @param request the request
     * @param response its response, of which everything is set here
     */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        Runnable atEnd = () -> {};
        Outcome outcome;
        try {
            entrance.check(request);
            Optional<Duration> timeout = CallerTimeout.of(request);
            transport.enter();
            atEnd = transport::leave;
            byte[] body = RequestBody.read(request, transport.rules().maxRequestBytes());
            outcome = Outcome.received(body, timeout);
        } catch (RefusedException e) {
            outcome = refuse(e, response);
        } catch (Throwable e) {
            outcome = Outcome.refused(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Incident.report("receiving a request", e));
        }
        HttpExchange exchange = new HttpExchange(request, response, outcome, mediaType, atEnd);
        try {
            deliver(exchange, request);
        } catch (Throwable e) {
            Incident.report("handing a request over", e);
            exchange.abandon();
            exchange.release();
        }
    }

    private Outcome refuse(RefusedException refused, HttpServletResponse response) {
        HttpRefusal refusal = refused.refusal();
        switch (refusal) {
            case METHOD_NOT_ALLOWED -> response.setHeader("Allow", "POST");
            case TOO_LARGE, UNREADABLE -> response.setHeader("Connection", "close");
            case UNAVAILABLE ->
                response.setIntHeader("Retry-After", transport.rules().retryAfterSeconds());
            default -> {
                // The status says it all.
            }
        }
        return Outcome.refused(refusal.status(), refusal.error(refused.data()));
    }

    /**
     * Decides in which thread a message is handled. A virtual one may block, and needs no hand-off. Of the container's
     * platform threads only a few are used, so that slow calls never hold all of them.
     */
    private void deliver(HttpExchange exchange, HttpServletRequest request) {
        if (exchange.refusal().isPresent() || CurrentThread.isVirtual() || !request.isAsyncSupported()) {
            handle(exchange);
        } else if (inlineCalls.tryAcquire()) {
            try {
                handle(exchange);
            } finally {
                inlineCalls.release();
            }
        } else {
            exchange.startAsync();
            handler.submit(exchange);
        }
    }

    /** Handles a message here; when this thread goes back to the container, the exchange must have ended. */
    private void handle(HttpExchange exchange) {
        handler.handle(exchange);
        exchange.abandon();
        exchange.release();
        exchange.awaitEnd();
    }
}
