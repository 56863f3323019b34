package io.switchboard.cdi;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import java.util.function.Predicate;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A container of the given classes and nothing else, with a dispatcher of what it offers. */
final class CdiServer implements AutoCloseable {

    final WeldContainer container;
    final RpcDispatcher dispatcher;

    private CdiServer(WeldContainer container, Predicate<Class<?>> exposed) {
        this.container = container;
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        try {
            CdiServices.of(container.getBeanManager()).addTo(builder, exposed);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
        this.dispatcher = builder.build();
    }

    static CdiServer of(Class<?>... beanClasses) {
        return exposing(beanClass -> true, beanClasses);
    }

    static CdiServer exposing(Predicate<Class<?>> exposed, Class<?>... beanClasses) {
        return new CdiServer(weld(beanClasses).initialize(), exposed);
    }

    static CdiServer of(WeldContainer container) {
        return new CdiServer(container, beanClass -> true);
    }

    /** Prepares a container without discovery; the given classes are looked at whether they are annotated or not. */
    static Weld weld(Class<?>... beanClasses) {
        return new Weld().disableDiscovery().addBeanClasses(beanClasses).addExtension(new RpcExtension());
    }

    RpcResponse respond(String method, Params params) {
        RpcRequest request = new RpcRequest(new RpcId("1"), method, params);
        return dispatcher.dispatch(request, TransportContext.named("test"));
    }

    /** Calls a procedure that is expected to succeed. */
    Object call(String method, Object... arguments) {
        RpcResponse response = respond(method, ListParams.of(arguments));
        if (response.isFailure()) {
            throw new AssertionError(response.error());
        }
        return response.result();
    }

    /** Calls a procedure that is expected to fail. */
    RpcError fail(String method, Object... arguments) {
        return respond(method, ListParams.of(arguments)).error();
    }

    boolean offers(String name) {
        return dispatcher.procedures().stream().anyMatch(each -> each.names().contains(name));
    }

    @Override
    public void close() {
        container.close();
    }
}
