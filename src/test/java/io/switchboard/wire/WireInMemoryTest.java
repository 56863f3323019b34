package io.switchboard.wire;

import io.switchboard.AsyncRpcServer;
import io.switchboard.cdi.CdiServices;
import io.switchboard.cdi.RpcExtension;
import io.switchboard.demo.Demo;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.QueueTransport;
import io.switchboard.validation.BeanValidation;
import java.util.Optional;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The wire scripts without any transport but a queue. */
class WireInMemoryTest extends WireContract {

    private final QueueTransport queue = new QueueTransport();
    private final BeanValidation validation = new BeanValidation(type -> Optional.empty());
    private WeldContainer container;
    private AsyncRpcServer server;

    @BeforeAll
    void start() {
        container = new Weld()
                .disableDiscovery()
                .addPackages(Demo.class)
                .addExtension(new RpcExtension())
                .initialize();
        RpcDispatcherBuilder builder = RpcDispatcher.builder().around(validation::around);
        CdiServices.of(container.getBeanManager()).addTo(builder, bean -> true);
        server = new AsyncRpcServer(queue, new JsonRpcProtocol(), builder.build());
        server.start();
    }

    @AfterAll
    void stop() {
        server.close();
        validation.close();
        container.close();
    }

    @Override
    Optional<byte[]> exchange(byte[] message) {
        return queue.send(message).join();
    }
}
