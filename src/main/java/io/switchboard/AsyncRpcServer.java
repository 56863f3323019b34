package io.switchboard;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.ServerTransport;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs every handler in a thread of its own: a virtual thread on JDK 21 and newer, one of a bounded pool
 * before. How many run at a time is limited; while the limit is reached, {@link #spawn} waits, so a polled transport is
 * not read faster than its messages are handled. Safe for use by many threads.
 */
public class AsyncRpcServer extends RpcServer {

    private final int maxInFlight;
    private final Duration drainTimeout;
    private final Semaphore slots;
    private final int batchParallelism;
    private final Semaphore helpers;
    private final SlowProcedures slow = new SlowProcedures();
    private final ExecutorService handlers;
    private Thread poller;

    /**
     * Plugs a server together with the default limits.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     */
    public AsyncRpcServer(ServerTransport transport, RpcProtocol protocol, RpcDispatcher dispatcher) {
        this(transport, protocol, dispatcher, Trace.NONE, ServerLimits.DEFAULTS);
    }

    /**
     * Plugs a server together.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     * @param trace what sees every raw message
     * @param limits how much may run at a time, and how long closing may take
     */
    public AsyncRpcServer(
            ServerTransport transport,
            RpcProtocol protocol,
            RpcDispatcher dispatcher,
            Trace trace,
            ServerLimits limits) {
        this(transport, protocol, dispatcher, trace, ServerEvents.NONE, limits);
    }

    /**
     * Plugs a server together, with an observer.
     *
     * @param transport where messages arrive; closed with the server
     * @param protocol what they mean
     * @param dispatcher what can be called
     * @param trace what sees every raw message
     * @param events what sees the outcome of every message
     * @param limits how much may run at a time, and for how long
     */
    public AsyncRpcServer(
            ServerTransport transport,
            RpcProtocol protocol,
            RpcDispatcher dispatcher,
            Trace trace,
            ServerEvents events,
            ServerLimits limits) {
        super(transport, protocol, dispatcher, trace, events, limits);
        this.maxInFlight = HandlerThreads.most(limits.maxInFlight());
        this.drainTimeout = Objects.requireNonNull(limits.drainTimeout(), "drainTimeout");
        this.slots = new Semaphore(maxInFlight);
        this.batchParallelism = limits.batchParallelism();
        this.helpers = new Semaphore(maxInFlight);
        this.handlers = HandlerThreads.executor();
    }

    /**
     * Tells how many messages a server of this kind can handle at a time, whatever its limits say.
     *
     * @param wanted how many there should be
     * @return as many on JDK 21 and newer, where each has a virtual thread; fewer on older ones
     */
    public static int mostInFlight(int wanted) {
        return HandlerThreads.most(wanted);
    }

    /**
     * Starts {@link #serveForever} in a thread of its own and returns at once. That thread is a daemon.
     *
     * @throws IllegalStateException when the server has been started before
     */
    public final synchronized void start() {
        if (poller != null) {
            throw new IllegalStateException("the server has been started already");
        }
        poller = new Thread(this::serveForever, "switchboard-poller");
        poller.setDaemon(true);
        poller.start();
    }

    /**
     * Tells how many handlers are running in threads of this server, as those of polled and submitted messages do. A transport
     * that calls {@link #handle} has its own threads, which are not counted.
     *
     * @return the number of these messages in flight, 0 or more
     */
    public final int inFlight() {
        return maxInFlight - slots.availablePermits();
    }

    @Override
    protected void spawn(Runnable task) {
        slots.acquireUninterruptibly();
        Runnable handler = () -> {
            try {
                task.run();
            } finally {
                slots.release();
            }
        };
        try {
            handlers.execute(handler);
        } catch (Throwable e) {
            // No thread could be had, or the server is closing: the message is still answered, here.
            handler.run();
        }
    }

    /** Makes the calls of a batch in several threads where that is faster. */
    @Override
    void run(RunningMessage message) {
        if (batchParallelism == 1 || !message.isShareable()) {
            super.run(message);
        } else {
            runShared(message);
        }
        try {
            message.await();
            slow.learn(message.items());
        } catch (InterruptedException e) {
            message.cancel();
        }
    }

    /** Asks for help when it is known that a call will take long or, after the first that did, that others may. */
    private void runShared(RunningMessage message) {
        message.helpBy(() -> help(message, batchParallelism - 1));
        if (slow.among(message.items())) {
            message.askForHelp();
        }
        super.run(message);
    }

    /** Has one more thread make calls, which has the next one come before it makes its first. */
    private void help(RunningMessage message, int most) {
        if (most == 0 || !helpers.tryAcquire()) {
            return;
        }
        try {
            handlers.execute(() -> {
                try {
                    if (message.isShareable()) {
                        help(message, most - 1);
                    }
                    super.run(message);
                } finally {
                    helpers.release();
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // Closing, or no thread to be had: those that are there make all the calls.
            helpers.release();
        }
    }

    /** Lets the handlers in flight finish, and interrupts those that take longer than the drain timeout. */
    @Override
    void drain() {
        handlers.shutdown();
        try {
            if (!handlers.awaitTermination(drainTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                handlers.shutdownNow();
            }
        } catch (InterruptedException e) {
            handlers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
