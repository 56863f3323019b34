package io.switchboard.app;

import io.switchboard.AsyncRpcServer;
import io.switchboard.ServerEvents;
import io.switchboard.Trace;
import io.switchboard.binding.JsonBinding;
import io.switchboard.cdi.CdiServices;
import io.switchboard.dispatch.ProcedureDefinitionException;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.logging.LogTrace;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.ServerTransport;
import io.switchboard.transport.servlet.PageServlet.Page;
import io.switchboard.validation.BeanValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** A server over the beans of a CDI container, and what has to be closed with it. */
public final class Composition implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Composition.class.getName());
    private static final String DEMO = "io.switchboard.demo";

    private final JsonBinding binding = new JsonBinding();
    private final Meters meters;
    private final Telemetry telemetry;
    private final BeanValidation validation;
    private final AsyncRpcServer server;

    /**
     * Plugs a server together over the beans of a CDI container. It is not polling yet. Where no bean offers anything, a warning
     * is logged.
     *
     * @param transport where messages arrive; closed with the server
     * @param beans the container
     * @param settings the settings
     * @throws ProcedureDefinitionException when a bean cannot be called as it says; the message names it
     */
    public Composition(ServerTransport transport, BeanManager beans, Settings settings) {
        validation = new BeanValidation(type -> Containers.find(beans, type), binding::memberName);
        RpcDispatcherBuilder builder = RpcDispatcher.builder().around(validation::around);
        Telemetry.prepare(settings, builder);
        CdiServices.of(beans)
                .addTo(
                        builder,
                        bean -> settings.demo() || !bean.getPackageName().equals(DEMO));
        RpcDispatcher dispatcher = builder.build();
        if (dispatcher.procedures().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "no bean with @RpcService was found, so there is nothing to call; CDI finds classes in a jar where that"
                            + " has a META-INF/beans.xml, and classes of a WAR that is not unpacked where that has a"
                            + " WEB-INF/beans.xml");
        }
        RpcProtocol protocol = new JsonRpcProtocol(settings.limits().jsonRpc(), binding);
        ObservationSettings observation = settings.observation();
        Trace trace = new LogTrace(settings.trace(), observation.traceBytes(), observation.traceRedact());
        meters = Meters.of(settings, dispatcher.procedures());
        telemetry = Telemetry.of(settings, dispatcher);
        ServerEvents events = telemetry
                .events()
                .and(meters.events())
                .and(observation.accessLog().events());
        try {
            server = new AsyncRpcServer(
                    transport,
                    protocol,
                    dispatcher,
                    trace,
                    events,
                    settings.load().server());
        } catch (RuntimeException | LinkageError e) {
            // Nobody will close what has threads of its own.
            telemetry.closing().run();
            throw e;
        }
    }

    /**
     * Gives the server.
     *
     * @return the server
     */
    public AsyncRpcServer server() {
        return server;
    }

    /** Gives what makes the page of the metrics. */
    Supplier<Page> metricsPage() {
        return meters.page();
    }

    /** Closes the server, which waits for the messages in flight, and then what it needed. */
    @Override
    public void close() {
        server.close();
        try {
            validation.close();
            binding.close();
        } finally {
            // Whatever an application's own adapters do when they are closed: threads end with the application.
            meters.closing().run();
            telemetry.closing().run();
        }
    }
}
