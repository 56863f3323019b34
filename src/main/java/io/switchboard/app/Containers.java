package io.switchboard.app;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;

/** Finds the CDI container of the application. */
public final class Containers {

    /** By its name, because who asks may have forgotten all of CDI, the interface included. */
    private static final String BEAN_MANAGER = "jakarta.enterprise.inject.spi.BeanManager";

    /**
     * Where CDI implementations leave their bean manager for servlets to find: the name of the interface, with Weld's own
     * prefix before it.
     */
    private static final List<String> ATTRIBUTES =
            List.of("org.jboss.weld.environment.servlet." + BEAN_MANAGER, BEAN_MANAGER);

    private Containers() {}

    /**
     * Finds the container of a web application. Its own attributes come first: where the servlet container has a copy of
     * the CDI interfaces and the application gets to see that one, {@link CDI#current()} does not find what the
     * application brings along.
     *
     * @param context the application
     * @return its bean manager
     * @throws IllegalStateException when the application has no CDI container
     */
    static BeanManager of(ServletContext context) {
        // Without lambdas that speak of the interface: they cannot even be made where it is missing.
        for (String attribute : ATTRIBUTES) {
            Object own = context.getAttribute(attribute);
            if (own != null) {
                return (BeanManager) own;
            }
        }
        return current();
    }

    /**
     * Finds the bean of a type.
     *
     * @param beans the container
     * @param type the type
     * @return a reference to the bean, or empty when there is none or not one alone
     */
    static <T> Optional<T> find(BeanManager beans, Class<T> type) {
        Instance<T> found = beans.createInstance().select(type);
        return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
    }

    /**
     * Finds the container of the current context class loader.
     *
     * @return its bean manager
     * @throws IllegalStateException when there is none
     */
    public static BeanManager current() {
        try {
            return CDI.current().getBeanManager();
        } catch (IllegalStateException | LinkageError e) {
            throw new IllegalStateException("there is no CDI container in this application; add one, such as Weld, or"
                    + " bring a server of your own and set switchboard.path=" + Settings.OFF);
        }
    }
}
