package io.switchboard.validation;

import io.switchboard.message.CallContext;
import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.spi.ValidationProvider;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** The validators of calls, made by one factory that starts when it is first needed. Safe for use by many threads. */
final class Validators implements AutoCloseable {

    private static final String HIBERNATE = "org.hibernate.validator.";

    private final ClassLoader loader;
    private final Optional<ValidatorFactory> containers;
    private final Languages languages;
    private final MemberNames names;
    private final boolean available;
    private volatile ValidatorFactory factory;

    /**
     * Prepares.
     *
     * @param loader finds the provider and its configuration
     * @param container finds the object that some container has of a class
     * @param names what callers call properties
     */
    Validators(ClassLoader loader, Function<Class<?>, Optional<?>> container, MemberNames names) {
        this.loader = loader;
        this.containers = container.apply(ValidatorFactory.class).map(ValidatorFactory.class::cast);
        this.languages = new Languages(loader);
        this.names = names;
        this.available = containers.isPresent()
                || ServiceLoader.load(ValidationProvider.class, loader).stream()
                        .findAny()
                        .isPresent();
    }

    /** Tells whether there is a provider to start, or a container that has. */
    boolean available() {
        return available;
    }

    /** Gives a validator whose messages are in a language of the caller. */
    ExecutableValidator of(CallContext call) {
        ValidatorFactory started = started();
        MessageInterpolator messages = started.getMessageInterpolator();
        return started.usingContext()
                .messageInterpolator(new CallerMessages(messages, languages, call))
                .getValidator()
                .forExecutables();
    }

    private ValidatorFactory started() {
        if (factory == null) {
            synchronized (this) {
                if (factory == null) {
                    factory = containers.orElseGet(this::start);
                }
            }
        }
        return factory;
    }

    /** Providers look for classes and texts with the context class loader, which differs from thread to thread. */
    private ValidatorFactory start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Configuration<?> configuration = Validation.byDefaultProvider().configure();
            if (configuration.getClass().getName().startsWith(HIBERNATE)) {
                HibernateMessages.useIn(configuration);
                HibernateNames.useIn(configuration, names);
            }
            return configuration.addValueExtractor(new StageValues()).buildValidatorFactory();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Closes what was started here; a container's factory is the container's. */
    @Override
    public synchronized void close() {
        if (factory != null && containers.isEmpty()) {
            factory.close();
        }
    }
}
