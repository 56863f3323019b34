package io.switchboard.transport.servlet;

import io.switchboard.message.Incident;
import io.switchboard.transport.MessageHandler;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Takes every POST as one message. A reply is sent with status 200, no reply is status 204, and a request that is refused
 * gets the status of its {@link HttpRefusal}; only a CORS preflight is answered here. Register it with async supported; where that is not possible, every call is
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
        this.inlineCalls = new Semaphore(transport.rules().load().inlineCalls());
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
        if (entrance.answersPreflight(request, response)) {
            return;
        }
        ServletExchange exchange = new ServletExchange(request, response, transport, mediaType);
        answering(exchange, () -> {
            entrance.check(request, response);
            Optional<Duration> timeout = CallerTimeout.of(request);
            Visit visit = transport.enter();
            exchange.enter(visit, timeout);
            receive(exchange, request, visit);
        });
        if (!exchange.isAsync() && !transport.container().endsBodies()) {
            exchange.refusal().ifPresent(refusal -> UnwantedBody.passOver(request, refusal));
        }
    }

    /** Takes a step on the way to the handler; whatever fails there is told to the client. */
    private void answering(ServletExchange exchange, Step step) {
        try {
            step.run();
        } catch (RefusedException e) {
            refuse(exchange, e);
        } catch (Throwable e) {
            exchange.receive(Reception.failed(Incident.report("receiving a request", e)));
            exchange.handle(handler);
        }
    }

    private void refuse(ServletExchange exchange, RefusedException reason) {
        exchange.receive(Reception.refused(reason, transport.rules().load().retryAfterSeconds()));
        exchange.handle(handler);
    }

    /**
     * Decides in which thread a message is received and handled. A virtual one may wait, and needs no hand-off; one with
     * contexts has to. The container's other threads never wait for another call to end and, where the container allows it,
     * for a client.
     */
    private void receive(ServletExchange exchange, HttpServletRequest request, Visit visit) throws RefusedException {
        RequestBody body = new RequestBody(request, transport.rules().maxRequestBytes(), visit);
        if (CurrentThread.isVirtual() || transport.container().keepsContexts() || !request.isAsyncSupported()) {
            exchange.receive(Reception.of(body.read()));
            await(visit.turn(exchange.patience()));
            exchange.handle(handler);
            return;
        }
        byte[] arrived = transport.container().waitsWithoutThread() ? body.readArrived() : body.read();
        if (arrived != null) {
            exchange.receive(Reception.of(arrived));
            deliver(exchange, visit);
        } else {
            exchange.startAsync();
            body.readLater(new Arrival(exchange, visit));
        }
    }

    private static void await(CompletableFuture<Void> turn) throws RefusedException {
        try {
            turn.get();
        } catch (ExecutionException | CancellationException e) {
            throw Turns.tooMany();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Turns.tooMany();
        }
    }

    /** Of the container's platform threads only a few handle calls, so that slow ones never hold all of them. */
    private void deliver(ServletExchange exchange, Visit visit) throws RefusedException {
        CompletableFuture<Void> turn = visit.turn(exchange.patience());
        boolean come = turn.isDone() && !turn.isCompletedExceptionally();
        if (come && !exchange.isAsync() && inlineCalls.tryAcquire()) {
            try {
                exchange.handle(handler);
            } finally {
                inlineCalls.release();
            }
            return;
        }
        if (!exchange.isAsync()) {
            exchange.startAsync();
        }
        if (come) {
            submit(exchange);
        } else {
            turn.whenComplete((done, late) -> resume(exchange, late));
        }
    }

    /** Goes on with a message whose turn has come or will not come, in no thread that others depend on. */
    private void resume(ServletExchange exchange, Throwable late) {
        Runnable step = () -> {
            if (late == null) {
                submit(exchange);
            } else {
                refuse(exchange, Turns.tooMany());
            }
        };
        try {
            exchange.continueWith(step);
        } catch (RuntimeException e) {
            // The client has left; whatever is done now is quickly over.
            step.run();
        }
    }

    /** Has a message handled elsewhere. */
    private void submit(ServletExchange exchange) {
        try {
            handler.submit(exchange);
        } catch (Throwable e) {
            Incident.report("handing a request over", e);
            exchange.abandon();
            exchange.release();
        }
    }

    /** A step on the way to the handler. */
    private interface Step {
        void run() throws RefusedException;
    }

    /** Goes on when the body of a request has been read, or cannot be. */
    private final class Arrival implements RequestBody.Reader {

        private final ServletExchange exchange;
        private final Visit visit;

        Arrival(ServletExchange exchange, Visit visit) {
            this.exchange = exchange;
            this.visit = visit;
        }

        @Override
        public void read(byte[] body) {
            answering(exchange, () -> {
                exchange.receive(Reception.of(body));
                deliver(exchange, visit);
            });
        }

        @Override
        public void refuse(RefusedException reason) {
            RpcServlet.this.refuse(exchange, reason);
        }
    }
}
