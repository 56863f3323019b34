package io.switchboard.bench.micro;

import io.switchboard.RpcServer;
import io.switchboard.app.Composition;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsOptions;
import io.switchboard.app.SettingsSource;
import io.switchboard.cdi.CdiServices;
import io.switchboard.cdi.RpcExtension;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcDispatcherBuilder;
import io.switchboard.transport.ServerTransport;
import io.switchboard.validation.BeanValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The product without a web server, composed by the code that the WAR is composed by, with everything switched on that the
 * WAR switches on: CDI beans, metrics, validation, deadlines, limits.
 */
public final class Switchboard implements AutoCloseable {

    private final WeldContainer container = new Weld()
            .disableDiscovery()
            .addBeanClasses(CalcBean.class, PeopleBean.class)
            .addExtension(new RpcExtension())
            .initialize();
    private final Composition composition;

    /** Starts the container and the server over it, with every setting at its default. */
    public Switchboard() {
        this(Map.of());
    }

    /**
     * Starts the container and the server over it.
     *
     * @param settings the settings that are not at their defaults, by their names as system properties
     */
    public Switchboard(Map<String, String> settings) {
        ServerTransport nowhere = () -> {};
        try {
            composition = new Composition(
                    nowhere,
                    container.getBeanManager(),
                    SettingsOptions.read(new SettingsSource(name -> null, settings::get, name -> null, name -> null)));
        } catch (SettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Answers a message as the server does.
     *
     * @param message the bytes of a message that wants a reply
     * @return the bytes of the reply
     */
    public byte[] answer(byte[] message) {
        MemoryExchange exchange = new MemoryExchange(message);
        server().handle(exchange);
        return exchange.reply();
    }

    private RpcServer server() {
        return composition.server();
    }

    /** Makes a dispatcher over the same beans, filled as the server's own is, which nobody gives away. */
    RpcDispatcher dispatcher() {
        BeanManager beans = container.getBeanManager();
        BeanValidation validation = new BeanValidation(type -> Optional.empty());
        RpcDispatcherBuilder builder = RpcDispatcher.builder().around(validation::around);
        CdiServices.of(beans).addTo(builder, bean -> true);
        return builder.build();
    }

    @Override
    public void close() {
        composition.close();
        container.close();
    }
}
