package io.switchboard.app;

import io.switchboard.AsyncRpcServer;
import io.switchboard.Trace;
import io.switchboard.binding.JsonBinding;
import io.switchboard.cdi.CdiServices;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.ServerTransport;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;

/** A server over the beans of a CDI container, and what has to be closed with it. */
public final class Composition implements AutoCloseable {

    private static final String DEMO = "io.switchboard.demo";

    private final JsonBinding binding = new JsonBinding();
    private final AsyncRpcServer server;

    /**
     * Plugs a server together over the beans of the current CDI container. It is not polling yet.
     *
     * @param transport where messages arrive; closed with the server
     * @param settings the settings
     * @throws IllegalStateException when there is no CDI container
     * @throws IllegalArgumentException when a bean cannot be called as it says; the message names it
     */
    public Composition(ServerTransport transport, Settings settings) {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        CdiServices.of(beanManager())
                .addTo(
                        builder,
                        bean -> settings.demo() || !bean.getPackageName().equals(DEMO));
        RpcDispatcher dispatcher = builder.build();
        RpcProtocol protocol = new JsonRpcProtocol(settings.jsonRpcLimits(), binding);
        requireBindable(dispatcher, protocol);
        Trace trace = settings.trace() ? new LogTrace() : Trace.NONE;
        server = new AsyncRpcServer(transport, protocol, dispatcher, trace, settings.asyncLimits());
    }

    /**
     * Gives the server.
     *
     * @return the server
     */
    public AsyncRpcServer server() {
        return server;
    }

    /** Closes the server, which waits for the messages in flight, and then what it needed. */
    @Override
    public void close() {
        server.close();
        binding.close();
    }

    /** Finds parameters that no message can fill, while whoever declared them is still watching. */
    private static void requireBindable(RpcDispatcher dispatcher, RpcProtocol protocol) {
        dispatcher
                .procedures()
                .forEach(procedure -> procedure.parameters().forEach(parameter -> {
                    try {
                        protocol.requireBindable(parameter.type());
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException(
                                procedure.origin() + ", parameter " + parameter.name() + ": " + e.getMessage(), e);
                    }
                }));
    }

    private static BeanManager beanManager() {
        try {
            return CDI.current().getBeanManager();
        } catch (IllegalStateException | LinkageError e) {
            throw new IllegalStateException("there is no CDI container in this application; add one, such as Weld, or"
                    + " bring a server of your own and set switchboard.path=" + Settings.OFF);
        }
    }
}
